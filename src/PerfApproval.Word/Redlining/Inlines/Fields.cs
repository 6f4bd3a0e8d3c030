using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>Gathers the fields of a text: half a field, deleted or inserted without the other half, is none that Word could read.</summary>
internal static class Fields
{
    public static IReadOnlyList<Inline> Gathered(IReadOnlyList<Inline> text)
    {
        if (!text.Any(i => Character(i) is not null)) return text;
        var open = new Stack<Opening>([new Opening()]);
        foreach (var inline in text)
        {
            var character = Character(inline);
            if (character == "begin") open.Push(new Opening());
            if (character == "end" && open.Count > 1) Close(open, (Piece)inline);
            else open.Peek().Add(inline, character == "separate");
        }

        // A field whose end stands elsewhere is left in pieces.
        while (open.Count > 1)
        {
            var unfinished = open.Pop();
            foreach (var inline in unfinished.All) open.Peek().Add(inline, false);
        }

        return [.. open.Pop().All];
    }

    public static bool IsBroken(IReadOnlyList<Inline> text) =>
        text.Any(i => Character(i) is not null || (i is Group { Content: var content } && IsBroken(content)));

    private static void Close(Stack<Opening> open, Piece end)
    {
        var field = open.Pop();
        if (field.Code.OfType<Piece>().Count() != field.Code.Count)
        {
            foreach (var inline in field.All.Append(end)) open.Peek().Add(inline, false);
            return;
        }

        var frame = new FieldFrame([.. field.Code.Cast<Piece>()], end);
        open.Peek().Add(new Group(string.Concat(frame.Opening.Append(end).Select(p => p.Key)), frame, field.Result), false);
    }

    private static string? Character(Inline inline) =>
        inline is Piece { Element: { } element } && element.Name == W + "fldChar" ? (string?)element.Attribute(W + "fldCharType") : null;

    /// <summary>A field whose end has not come yet: its code up to the separator, and what it shows.</summary>
    private sealed class Opening
    {
        private bool isSeparated;

        public List<Inline> Code { get; } = [];

        public List<Inline> Result { get; } = [];

        public IEnumerable<Inline> All => Code.Concat(Result);

        public void Add(Inline inline, bool separates)
        {
            (isSeparated ? Result : Code).Add(inline);
            isSeparated |= separates;
        }
    }
}
