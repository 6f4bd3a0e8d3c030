using PerfApproval.Word.Redlining.Matching;

namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>One step through two texts: what both have, or what only one of them has.</summary>
internal readonly record struct InlineStep(Inline? Old, Inline? New);

/// <summary>Compares two texts step by step, in the way in which a reader takes the changes in.</summary>
internal static class InlineComparison
{
    // With less in common, a text was written anew, and reads better as one deletion and one insertion.
    private const double LeastInCommon = 0.25;
    private const int LongText = 12;

    public static IEnumerable<InlineStep> Of(IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
    {
        var (oldStart, newStart) = (0, 0);
        foreach (var pin in Pins(old, now).Append(new IndexPair(old.Count, now.Count)))
        {
            foreach (var step in Between([.. old.Take(oldStart..pin.Old)], [.. now.Take(newStart..pin.New)])) yield return step;
            if (pin.Old < old.Count) yield return new InlineStep(old[pin.Old], now[pin.New]);
            (oldStart, newStart) = (pin.Old + 1, pin.New + 1);
        }
    }

    public static bool AreSame(IReadOnlyList<Inline> old, IReadOnlyList<Inline> now) =>
        old.Count == now.Count && old.Zip(now).All(p => p.First.Key == p.Second.Key
            && (p.First is not Group before || (p.Second is Group after && AreSame(before.Content, after.Content))));

    /// <summary>Links, bookmarks and fields that both texts have once: they are compared inside, never taken for one another.</summary>
    private static IReadOnlyList<IndexPair> Pins(IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
    {
        var later = Single(now);
        return Order.Kept(Single(old).Where(g => later.ContainsKey(g.Key)).Select(g => new IndexPair(g.Value, later[g.Key])));
    }

    private static Dictionary<string, int> Single(IReadOnlyList<Inline> text) => text.Index().Where(i => i.Item is Group)
        .GroupBy(i => i.Item.Key, i => i.Index).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);

    private static IEnumerable<InlineStep> Between(IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
    {
        var at = 0;
        foreach (var difference in Readable(old, now))
        {
            for (var i = at; i < difference.Old; i++) yield return new InlineStep(old[i], now[difference.New - difference.Old + i]);
            for (var i = 0; i < difference.OldCount; i++) yield return new InlineStep(old[difference.Old + i], null);
            for (var i = 0; i < difference.NewCount; i++) yield return new InlineStep(null, now[difference.New + i]);
            at = difference.Old + difference.OldCount;
        }

        for (var i = at; i < old.Count; i++) yield return new InlineStep(old[i], now[now.Count - old.Count + i]);
    }

    private static IReadOnlyList<Difference> Readable(IReadOnlyList<Inline> old, IReadOnlyList<Inline> now)
    {
        var fewest = Sequences.Differences([.. old.Select(i => i.Key)], [.. now.Select(i => i.Key)]);
        var differences = Islands.Joined(Edges.Aligned(fewest, old, now), old, now);
        var deleted = differences.Sum(d => Islands.Weight(old, d.Old, d.OldCount));
        var inserted = differences.Sum(d => Islands.Weight(now, d.New, d.NewCount));
        if (deleted == 0 || inserted == 0 || Math.Max(deleted, inserted) < LongText) return differences;
        var common = Islands.Weight(old, 0, old.Count) - deleted;
        return common < LeastInCommon * (common + Math.Max(deleted, inserted)) ? [new Difference(0, old.Count, 0, now.Count)] : differences;
    }
}
