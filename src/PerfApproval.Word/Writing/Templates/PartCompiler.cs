using System.Xml.Linq;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>A part of the template as a sequence of instructions.</summary>
internal sealed record CompiledPart(string Name, IReadOnlyList<Instruction> Content);

/// <summary>Compiles the parts of a template that hold tags: the document, its headers, footers and notes.</summary>
internal sealed class PartCompiler(Form form, TemplatePackage package)
{
    private readonly Vocabulary vocabulary = new(form);
    private readonly StyleSheet styles = new(package.Related("styles").Select(package.Xml).FirstOrDefault()?.Root);
    private readonly HashSet<TemplateField> used = [];

    public CompiledPart CompileDocument()
    {
        var compilation = Begin(package.Document, package.Name);
        ContentsField.Run(compilation);
        new BlockMarks(compilation).Run();
        new SampleRows(compilation).Run();
        new FieldTags(compilation).Run();
        Headings.Run(compilation);
        new LayoutMarks(compilation).Run();
        used.UnionWith(compilation.Used);
        return Cut(compilation, package.Document);
    }

    public CompiledPart CompileMargin(string part)
    {
        var compilation = Begin(part, $"{package.Name} 的页眉、页脚或脚注");
        new FieldTags(compilation).Run();
        return Cut(compilation, part);
    }

    /// <summary>The fields the form prints and the template has forgotten.</summary>
    public IReadOnlyList<string> Missing() => [.. vocabulary.Fields
        .Where(f => f.IsRequired && used.All(u => u.Key != f.Key)).Select(f => $"{{{{{f.Name}}}}}").Distinct()];

    public string FieldListing => vocabulary.FieldListing;

    private Compilation Begin(string part, string name)
    {
        var root = package.Xml(part).Root!;
        TemplateCleaning.Run(root);
        TemplatePlace.Count(root);
        var compilation = new Compilation(form, vocabulary, styles, name, root);
        ContentControls.Run(compilation);
        return compilation;
    }

    private static CompiledPart Cut(Compilation compilation, string part) =>
        new(part, compilation.Markup.Cut(WordXml.Declared(compilation.Root.ToString(SaveOptions.DisableFormatting))));
}
