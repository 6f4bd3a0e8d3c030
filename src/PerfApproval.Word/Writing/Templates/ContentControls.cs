using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Turns content controls (内容控件) named like a field or a block into tags, and unwraps the others.</summary>
internal static class ContentControls
{
    private static readonly XName Control = W + "sdt";

    public static void Run(Compilation compilation)
    {
        // From the innermost outwards, so that a field inside a block is a tag before its block is opened.
        foreach (var control in compilation.Root.Descendants(Control).Reverse().ToList()) Resolve(compilation, control);
    }

    private static void Resolve(Compilation compilation, XElement control)
    {
        var properties = control.Element(W + "sdtPr");
        var content = control.Element(W + "sdtContent");
        if (IsContentsFrame(properties) && !control.Descendants(Section).Any()) return;
        var names = new[] { properties?.Element(W + "alias").Val(), properties?.Element(W + "tag").Val() }
            .OfType<string>().Select(n => n.Trim('{', '}', '#', ' ')).Where(n => n.Length > 0).ToList();
        if (names.Find(n => compilation.Vocabulary.Block(n) is not null) is { } block) WrapInMarks(control, content, block);
        if (names.Find(n => compilation.Vocabulary.Fields.Any(f => f.Name == n)) is { } field && content is not null) Fill(control, content, field, properties);
        if (names.Count > 0 && control.Parent is not null && IsUnknown(compilation, names, properties, content))
        {
            throw compilation.Refusal(control, $"没有名为“{names[0]}”的字段或块。可用的字段：{compilation.Vocabulary.FieldListing}；可用的块：{compilation.Vocabulary.BlockListing}。请改内容控件的标题，或删除该控件。");
        }

        control.ReplaceWith(content?.Nodes() ?? []);
    }

    // Word's own frame around a table of contents offers "update" to whoever edits the published file.
    private static bool IsContentsFrame(XElement? properties) =>
        properties?.Element(W + "docPartObj")?.Element(W + "docPartGallery").Val() == "Table of Contents";

    private static bool IsUnknown(Compilation compilation, List<string> names, XElement? properties, XElement? content) =>
        properties?.Element(W + "dataBinding") is null
        && names.TrueForAll(n => compilation.Vocabulary.Block(n) is null && compilation.Vocabulary.Fields.All(f => f.Name != n))
        && content?.Descendants(Text).Any(t => Tag.In(t.Value).Any()) != true;

    private static void WrapInMarks(XElement control, XElement? content, string block)
    {
        if (content?.Elements(Paragraph).Any() != true && content?.Elements(Table).Any() != true) return;
        content.AddFirst(MarkParagraph($"{{{{#{block}}}}}"));
        content.Add(MarkParagraph($"{{{{/{block}}}}}"));
    }

    private static XElement MarkParagraph(string text) => new(Paragraph, new XElement(TextRun, new XElement(Text, text)));

    private static void Fill(XElement control, XElement content, string field, XElement? properties)
    {
        var run = content.DescendantsAndSelf(TextRun).FirstOrDefault();
        var look = Look(run, properties);
        var tag = new XElement(TextRun, look, new XElement(Text, $"{{{{{field}}}}}"));
        var paragraph = content.Descendants(Paragraph).FirstOrDefault();
        if (paragraph is null)
        {
            content.ReplaceNodes(tag);
            return;
        }

        paragraph.Parent!.Elements(Paragraph).Where(p => p != paragraph).Remove();
        paragraph.Nodes().Where(n => n is not XElement e || e.Name != ParagraphProperties).Remove();
        paragraph.Add(tag);
    }

    private static XElement? Look(XElement? run, XElement? properties)
    {
        var isPlaceholder = properties?.Element(W + "showingPlcHdr").IsOn() == true;
        var look = isPlaceholder ? properties?.Element(RunProperties) : run?.Element(RunProperties);
        return look is null ? null : new XElement(look);
    }
}
