using System.Xml.Linq;
using PerfApproval.Word.Redlining.Inlines;
using PerfApproval.Word.Redlining.Revisions;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining;

/// <summary>Compares paragraphs that follow one another and writes them with their changes.</summary>
internal sealed class TextRedliner(Authorship authorship, RevisionMarks marks)
{
    public IReadOnlyList<XElement> Pair(IReadOnlyList<XElement> old, IReadOnlyList<XElement> now, Spot spot)
    {
        if (old.Count == 0) return Whole(now, Change.Inserted, spot);
        if (now.Count == 0) return Whole(old, Change.Deleted, spot);
        var (before, after) = (InlineReader.Read(old), InlineReader.Read(now));
        if (InlineComparison.AreSame(before, after)) return [.. now.Select(p => new XElement(p))];
        if (before[^1] is not ParagraphMark was || after[^1] is not ParagraphMark mark || !CanStay(was, mark) || Fields.IsBroken(before) || Fields.IsBroken(after))
            return [.. Whole(old, Change.Deleted, spot), .. Whole(now, Change.Inserted, spot)];
        var text = new Text(authorship, marks, spot);
        text.Compare([.. before.SkipLast(1)], [.. after.SkipLast(1)]);
        text.End(mark, was);
        return text.Paragraphs;
    }

    /// <summary>The text of a row in the place it moved to: what it lost on the way stands struck out in the place it left.</summary>
    public IReadOnlyList<XElement> Moved(IReadOnlyList<XElement> old, IReadOnlyList<XElement> now, Spot spot)
    {
        var (before, after) = (InlineReader.Read(old), InlineReader.Read(now));
        var steps = InlineComparison.Of(before, after).Where(s => s.New is not null).ToList();
        // Where nothing but a deletion tells the texts apart, it would go unseen in the new place.
        var isCut = !InlineComparison.AreSame(before, after) && steps.TrueForAll(s => s.Old is not null);
        var text = new Text(authorship, marks, spot);
        foreach (var (was, inline) in steps) text.Add(inline!, was is null || isCut ? Change.Inserted : Change.MovedTo);
        return text.Paragraphs;
    }

    public IReadOnlyList<XElement> Whole(IReadOnlyList<XElement> paragraphs, Change change, Spot spot)
    {
        var text = new Text(authorship, marks, spot);
        foreach (var inline in InlineReader.Read(paragraphs)) text.Add(inline, change);
        return text.Paragraphs;
    }

    // A section, and the look of the mark itself, cannot change along with w:pPrChange.
    private static bool CanStay(ParagraphMark old, ParagraphMark now) =>
        old.Key == now.Key || (Part(old, WordXml.Section) == Part(now, WordXml.Section) && Part(old, WordXml.RunProperties) == Part(now, WordXml.RunProperties));

    private static string? Part(ParagraphMark mark, XName name) => mark.Properties?.Element(name)?.ToString(SaveOptions.DisableFormatting);

    /// <summary>A text under comparison.</summary>
    private sealed class Text(Authorship authorship, RevisionMarks marks, Spot spot)
    {
        private readonly ParagraphBuilder paragraphs = new(marks);
        private XElement? shell;

        public IReadOnlyList<XElement> Paragraphs => paragraphs.Paragraphs;

        public void Compare(IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
        {
            foreach (var (before, after) in InlineComparison.Of(old, now))
            {
                if (after is null) Add(before!, Change.Deleted);
                else if (before is null) Add(after, Change.Inserted);
                else if (before is Group was && after is Group group) Frame(group, Change.Kept, () => Compare(was.Content, group.Content));
                else Add(after, Change.Kept);
            }
        }

        public void Add(Inline inline, Change change)
        {
            if (inline is not Group group)
            {
                paragraphs.Add(Atom(inline, change));
                return;
            }

            Frame(group, change, () =>
            {
                foreach (var inner in group.Content) Add(inner, change);
            });
        }

        /// <summary>The last mark, which stays, with what it was where that is something else.</summary>
        public void End(ParagraphMark mark, ParagraphMark was)
        {
            var atom = Atom(mark, Change.Kept);
            paragraphs.Add(mark.Key == was.Key ? atom : atom with { Formerly = was, By = spot.AnsweredBy(authorship, null) });
        }

        private void Frame(Group group, Change change, Action content)
        {
            var outer = shell;
            if (group.Frame is ShellFrame link) shell = link.Shell;
            foreach (var piece in Opening(group.Frame)) paragraphs.Add(Atom(piece, change));
            content();
            foreach (var piece in Closing(group.Frame)) paragraphs.Add(Atom(piece, change));
            shell = outer;
        }

        private Atom Atom(Inline inline, Change change) => new(inline, change, Author(inline, change), shell);

        private Revision? Author(Inline inline, Change change) => change switch
        {
            Change.Kept => null,
            Change.MovedFrom or Change.MovedTo => spot.MovedBy,
            _ => spot.AnsweredBy(authorship, inline.Field),
        };

        private static IEnumerable<Piece> Opening(GroupFrame frame) => frame switch
        {
            FieldFrame field => field.Opening,
            BookmarkFrame bookmark => [Bare(bookmark.Start)],
            _ => [],
        };

        private static IEnumerable<Piece> Closing(GroupFrame frame) => frame switch
        {
            FieldFrame field => [field.Closing],
            BookmarkFrame bookmark => [Bare(bookmark.End)],
            _ => [],
        };

        private static Piece Bare(XElement element) => new("", RunLook.None, null, element) { IsInRun = false };
    }
}
