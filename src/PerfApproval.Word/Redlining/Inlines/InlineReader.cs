using System.Xml.Linq;
using PerfApproval.Word.Redlining.Passages;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>Reads what paragraphs of a marked part are made of.</summary>
internal sealed class InlineReader
{
    private static readonly HashSet<XName> Shells = [W + "hyperlink", W + "fldSimple", W + "dir", W + "bdo"];

    private FieldTag? field;
    private FieldTag? lastField;

    private InlineReader() { }

    /// <summary>The paragraphs as one text in which the end of each is a step of its own.</summary>
    public static IReadOnlyList<Inline> Read(IEnumerable<XElement> paragraphs) => Fields.Gathered([.. paragraphs.SelectMany(Read)]);

    private static IEnumerable<Inline> Read(XElement paragraph)
    {
        var reader = new InlineReader();
        var content = reader.ReadContent(paragraph);
        var properties = paragraph.Element(ParagraphProperties);
        return content.Append(new ParagraphMark("¶" + Xml(properties), properties) { Field = reader.lastField });
    }

    private List<Inline> ReadContent(XElement parent)
    {
        var open = new Stack<(XElement? Start, List<Inline> Content)>([(null, [])]);
        foreach (var node in parent.Nodes())
        {
            if (node is XProcessingInstruction mark) Follow(mark);
            if (node is not XElement element || element.Name == ParagraphProperties) continue;
            if (element.Name == W + "bookmarkStart") open.Push((element, []));
            else if (element.Name == W + "bookmarkEnd" && open.Count > 1) Close(open, element);
            else open.Peek().Content.AddRange(Read(element, Shells.Contains(element.Name)));
        }

        return open.Pop().Content;
    }

    private static void Close(Stack<(XElement? Start, List<Inline> Content)> open, XElement end)
    {
        var (start, content) = open.Pop();
        open.Peek().Content.Add(new Group($"bookmark {(string?)start!.Attribute(W + "name")}", new BookmarkFrame(start, end), content));
    }

    private List<Inline> Read(XElement element, bool isShell)
    {
        if (element.Name == TextRun) return ReadRun(element);
        if (!isShell) return [new Piece(Xml(element), RunLook.None, null, element) { IsInRun = false }];
        var shell = new XElement(element.Name, element.Attributes());
        return [new Group(Xml(shell), new ShellFrame(shell), Fields.Gathered(ReadContent(element)))];
    }

    private List<Inline> ReadRun(XElement run)
    {
        var properties = run.Element(RunProperties);
        var look = new RunLook(properties, Xml(properties));
        var pieces = new List<Inline>();
        foreach (var node in run.Elements().Where(e => e.Name != RunProperties).SelectMany(e => e.Name == Text ? e.Nodes() : [e]))
        {
            if (node is XProcessingInstruction mark) Follow(mark);
            if (node is XText text) pieces.AddRange(TextPieces.Of(text.Value).Select(t => new Piece(look.Xml + t, look, t, null) { Field = field }));
            if (node is XElement element) pieces.Add(new Piece(look.Xml + Xml(element), look, null, element) { Field = field });
        }

        return pieces;
    }

    private void Follow(XProcessingInstruction mark)
    {
        field = PassageMark.FieldOf(mark);
        lastField = field ?? lastField;
    }

    private static string Xml(XElement? element) => element?.ToString(SaveOptions.DisableFormatting) ?? "";
}
