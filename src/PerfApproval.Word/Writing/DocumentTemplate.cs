using System.Xml;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Writing.Packaging;
using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>A Word template of a form, compiled once: fills it with documents as often as wanted, from any number of threads.</summary>
public sealed class DocumentTemplate
{
    private const string CorePart = "docProps/core.xml";

    private static readonly string[] Margins = ["header", "footer", "footnotes", "endnotes"];

    private readonly List<PackedEntry> unchanged = [];
    private readonly List<CompiledPart> margins = [];
    private readonly CompiledPart document;
    private readonly bool hasProperties;
    private readonly bool gathersUnits;

    private DocumentTemplate(Form form, TemplatePackage package)
    {
        Form = form;
        var compiler = new PartCompiler(form, package);
        document = compiler.CompileDocument();
        gathersUnits = document.Content.OfType<Block>().Any(b => b.Kind == BlockKind.Unit);
        if (compiler.Missing() is { Count: > 0 } missing)
            throw new InputRefusedException($"模板 {package.Name} 缺少 {string.Join("、", missing)}，请在对应的位置补上。可用的字段：{compiler.FieldListing}。");

        string[] filled = [.. Margins.SelectMany(package.Related)];
        margins.AddRange(filled.Select(compiler.CompileMargin));
        hasProperties = package.Has(CorePart);
        unchanged.AddRange(package.PartNames.Where(n => n != document.Name && n != CorePart && !filled.Contains(n)).Select(n => PackedEntry.Of(n, package[n])));
    }

    public Form Form { get; }

    /// <param name="form">Says which fields there are.</param>
    /// <param name="template">A .docx file as an official saved it.</param>
    /// <param name="name">The name of the file, for the sentence of a refusal.</param>
    /// <exception cref="InputRefusedException">The template cannot be filled; the sentence says where and why.</exception>
    public static DocumentTemplate Compile(Form form, Stream template, string name = "template.docx")
    {
        var package = TemplatePackage.Read(template, name);
        try
        {
            StyleIds.Normalise(package);
            TemplateSettings.Clean(package);
            return new DocumentTemplate(form, package);
        }
        catch (XmlException broken)
        {
            throw TemplatePackage.Damaged(name, broken);
        }
    }

    /// <summary>Writes a .docx of one unit, or of several one after the other; its page numbers are an estimate.</summary>
    public void Write(IReadOnlyList<TargetDocument> units, Imprint imprint, Stream output) =>
        Write(units, imprint, EstimatedOutline(units, imprint), CopyKind.ToPublish, output);

    internal void Write(
        IReadOnlyList<TargetDocument> units, Imprint imprint, IReadOnlyList<OutlineEntry> outline, CopyKind kind, Stream output) =>
        Write(imprint, (part, content) => new BodyWalk(Form, units, imprint, new XmlSink(content, outline, kind)).Run(part.Content), output);

    /// <summary>Writes the file with the parts that hold fields as <paramref name="fill"/> makes them.</summary>
    internal void Write(Imprint imprint, Action<CompiledPart, Utf8Output> fill, Stream output)
    {
        using var package = new PackageWriter(output);
        foreach (var part in unchanged) package.Add(part);
        foreach (var part in margins.Prepend(document)) package.Add(part.Name, content => fill(part, content));
        if (hasProperties) package.Add(CorePart, content => CoreProperties.Write(ScopeTexts.Of(imprint, Form), imprint, content));
        package.Finish();
    }

    /// <summary>The headings with their pages as line counts and row heights tell; where the contents push them on, their own length counts too.</summary>
    internal IReadOnlyList<OutlineEntry> EstimatedOutline(IReadOnlyList<TargetDocument> units, Imprint imprint)
    {
        Check(units);
        var first = Lay(units, imprint, []);
        return first.ContentsMovePages ? Lay(units, imprint, first.Outline).Outline : first.Outline;
    }

    private LayoutSink Lay(IReadOnlyList<TargetDocument> units, Imprint imprint, IReadOnlyList<OutlineEntry> known)
    {
        var sink = new LayoutSink(known);
        new BodyWalk(Form, units, imprint, sink).Run(document.Content);
        return sink;
    }

    private void Check(IReadOnlyList<TargetDocument> units)
    {
        if (units.Count == 0) throw new RuleBrokenException("没有可以公开的绩效目标表，请先选定至少一家单位。");
        if (units.FirstOrDefault(u => u.Form != Form.Id) is { } other)
            throw new RuleBrokenException($"{other.Unit.Name}的表式是“{other.Form}”，不能用“{Form.Name}”的模板输出，请选用对应的模板。");
        if (units.Count > 1 && !gathersUnits)
            throw new RuleBrokenException($"“{Form.Name}”的模板没有 {{{{#单位}}}} 与 {{{{/单位}}}}，不能汇总多家单位；请在模板中补上，或逐家输出。");
    }
}
