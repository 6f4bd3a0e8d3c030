namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>Moves what was only inserted, or only deleted, to where a reader would cut: a new paragraph begins with its number, not in the one before.</summary>
internal static class Edges
{
    private const string SentenceEnds = "。；！？;", Pauses = "，、：,:";

    public static IReadOnlyList<Difference> Aligned(IReadOnlyList<Difference> differences, IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
    {
        var aligned = differences.ToArray();
        for (var i = 0; i < aligned.Length; i++)
        {
            var earliest = i == 0 ? 0 : aligned[i - 1].New + aligned[i - 1].NewCount;
            var latest = i == aligned.Length - 1 ? now.Count : aligned[i + 1].New;
            aligned[i] = Aligned(aligned[i], old, now, aligned[i].New - earliest, latest - aligned[i].New - aligned[i].NewCount);
        }

        return aligned;
    }

    private static Difference Aligned(Difference difference, IReadOnlyList<Inline> old, IReadOnlyList<Inline> now, int roomBefore, int roomBehind)
    {
        if (difference.OldCount > 0 && difference.NewCount > 0) return difference;
        var (text, start, count) = difference.OldCount > 0 ? (old, difference.Old, difference.OldCount) : (now, difference.New, difference.NewCount);
        var (before, behind) = (0, 0);
        while (before < roomBefore && text[start - before - 1].Key == text[start + count - before - 1].Key) before++;
        while (behind < roomBehind && text[start + behind].Key == text[start + count + behind].Key) behind++;
        var shift = Enumerable.Range(-before, before + behind + 1).MaxBy(s => Fitness(text, start + s) + Fitness(text, start + count + s));
        return difference with { Old = difference.Old + shift, New = difference.New + shift };
    }

    /// <summary>How well a text is cut at a place.</summary>
    private static int Fitness(IReadOnlyList<Inline> text, int place)
    {
        if (place == 0 || text[place - 1] is ParagraphMark) return 4;
        if (place == text.Count || text[place] is ParagraphMark) return 3;
        if (text[place - 1] is not Piece { Text: { } last }) return 0;
        if (SentenceEnds.Contains(last, StringComparison.Ordinal)) return 2;
        return Pauses.Contains(last, StringComparison.Ordinal) ? 1 : 0;
    }
}
