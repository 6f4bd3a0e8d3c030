namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>Joins differences that leave next to nothing between them: one kept character amid two changes only disturbs.</summary>
internal static class Islands
{
    public static IReadOnlyList<Difference> Joined(IReadOnlyList<Difference> differences, IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
    {
        var joined = new List<Difference>();
        foreach (var difference in differences)
        {
            if (joined.Count > 0 && IsIsland(joined[^1], difference, old, now)) joined[^1] = Both(joined[^1], difference);
            else joined.Add(difference);
        }

        return joined;
    }

    public static int Weight(IReadOnlyList<Inline> text, int start, int count)
    {
        var weight = 0;
        for (var i = start; i < start + count; i++) weight += text[i].Weight;
        return weight;
    }

    private static bool IsIsland(Difference left, Difference right, IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
    {
        var start = left.Old + left.OldCount;
        for (var i = start; i < right.Old; i++)
        {
            if (old[i] is not Piece { Text: not null }) return false;
        }

        var between = Weight(old, start, right.Old - start);
        return between <= 1 || between * 2 <= Math.Min(Size(left, old, now), Size(right, old, now));
    }

    private static int Size(Difference difference, IReadOnlyList<Inline> old, IReadOnlyList<Inline> now) =>
        Math.Max(Weight(old, difference.Old, difference.OldCount), Weight(now, difference.New, difference.NewCount));

    private static Difference Both(Difference left, Difference right) => new(
        left.Old, right.Old + right.OldCount - left.Old, left.New, right.New + right.NewCount - left.New);
}
