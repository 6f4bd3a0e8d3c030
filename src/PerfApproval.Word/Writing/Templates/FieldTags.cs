using System.Text;
using System.Xml.Linq;
using PerfApproval.Domain;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Turns the field tags of every paragraph into slots, wherever Word has split them over runs; the first run gives the look.</summary>
internal sealed class FieldTags(Compilation compilation)
{
    private const string LineBreak = "</w:t><w:br/><w:t xml:space=\"preserve\">";

    private readonly Stack<Scope?> open = new([Scope.Document]);

    public void Run()
    {
        foreach (var node in compilation.Root.DescendantNodes().ToList())
        {
            if (node is XProcessingInstruction mark) Follow(mark);
            if (node is XElement { Name: var name } paragraph && name == Paragraph) Resolve(paragraph);
        }
    }

    private void Follow(XProcessingInstruction mark)
    {
        if (compilation.Markup.Opened(mark) is { } stretch) open.Push(stretch.Opens);
        if (Markup.IsClose(mark)) open.Pop();
    }

    private void Resolve(XElement paragraph)
    {
        var pieces = Pieces(paragraph);
        var text = string.Concat(pieces.Select(p => p.Text));
        if (Tag.IsBroken(text))
            throw compilation.Refusal(paragraph, "有一个标签没有写完整，请写成 {{字段名}}，两边各两个花括号，中间不要换行或插入制表符。");
        var tags = Tag.In(text).ToList();
        if (tags.Count == 0) return;

        var builders = pieces.ToDictionary(p => p, _ => new Stack<XNode>());
        foreach (var tag in Enumerable.Reverse(tags)) Cut(paragraph, pieces, builders, tag);
        foreach (var piece in pieces.Where(p => p.IsText)) piece.Rebuild(builders[piece]);
    }

    // From the last tag to the first, so that what lies before a cut keeps its positions.
    private void Cut(XElement paragraph, List<Piece> pieces, Dictionary<Piece, Stack<XNode>> builders, Tag tag)
    {
        var last = pieces.FindLast(p => p.Start < tag.End)!;
        var first = pieces.FindLast(p => p.Start <= tag.Start && p.Text.Length > 0)!;
        if (last.Text[(tag.End - last.Start)..] is { Length: > 0 } rest) builders[last].Push(new XText(rest));
        foreach (var piece in pieces.Where(p => p.Start > tag.Start && p.Start < tag.End)) piece.Text = "";
        builders[first].Push(Slot(paragraph, first.Element, tag));
        first.Text = first.Text[..(tag.Start - first.Start)];
    }

    private XProcessingInstruction Slot(XElement paragraph, XElement text, Tag tag)
    {
        var field = compilation.Vocabulary.Find(tag.Name, open.OfType<Scope>()) ?? throw Unknown(paragraph, tag);
        compilation.Used.Add(field);
        return compilation.Markup.Mark(new FieldSlot(field, Encoding.UTF8.GetBytes(NextParagraph(paragraph, text.Parent!))));
    }

    private InputRefusedException Unknown(XElement paragraph, Tag tag)
    {
        var homes = compilation.Vocabulary.HomesOf(tag.Name).ToList();
        return compilation.Refusal(paragraph, homes.Count > 0
            ? $"{tag} 要放在{string.Join("，或", homes)}，请移到那里。"
            : $"没有名为“{tag.Name}”的字段，可用的字段：{compilation.Vocabulary.FieldListing}。请改正 {tag}。");
    }

    /// <summary>What ends one paragraph of a field and begins the next: a paragraph like this one, or a line break where that cannot be.</summary>
    private string NextParagraph(XElement paragraph, XElement run)
    {
        var properties = paragraph.Element(ParagraphProperties);
        var isWhole = run.Parent == paragraph && properties?.Element(Section) is null && compilation.Styles.OutlineLevel(paragraph) is null;
        return isWhole
            ? $"</w:t></w:r></w:p><w:p>{compilation.Fragment(properties)}<w:r>{compilation.Fragment(run.Element(RunProperties))}<w:t xml:space=\"preserve\">"
            : LineBreak;
    }

    private static List<Piece> Pieces(XElement paragraph)
    {
        var pieces = new List<Piece>();
        var start = 0;
        foreach (var element in paragraph.Own(TextRun).Elements().Where(e => e.Name == Text || IsBreak(e)))
        {
            pieces.Add(new Piece(element, start, element.Name == Text ? element.Value : "\n"));
            start += pieces[^1].Text.Length;
        }

        return pieces;
    }

    private static bool IsBreak(XElement element) => element.Name == W + "tab" || element.Name == W + "br" || element.Name == W + "cr";

    /// <summary>A text or a break of a paragraph, with its position in the paragraph's text.</summary>
    private sealed class Piece(XElement element, int start, string text)
    {
        private readonly string original = text;

        public XElement Element { get; } = element;

        public int Start { get; } = start;

        public bool IsText => Element.Name == WordXml.Text;

        /// <summary>What is not yet cut off at the end.</summary>
        public string Text { get; set; } = text;

        public void Rebuild(Stack<XNode> behind)
        {
            if (behind.Count == 0 && Text == original) return;
            var run = Element.Parent!;
            Element.ReplaceNodes(Text.Length == 0 ? null : new XText(Text), behind);
            Element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            if (Element.FirstNode is null) Element.Remove();
            if (run.Elements().All(e => e.Name == RunProperties)) run.Remove();
        }
    }
}
