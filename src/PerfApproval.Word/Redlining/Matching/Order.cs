using PerfApproval.Domain.History;

namespace PerfApproval.Word.Redlining.Matching;

/// <summary>What keeps its place when some things of a sequence have moved.</summary>
internal static class Order
{
    /// <summary>The longest run of pairs that stand in the same order on both sides; the others, as few as can be, have moved.</summary>
    public static IReadOnlyList<IndexPair> Kept(IEnumerable<IndexPair> pairs)
    {
        var ordered = pairs.OrderBy(p => p.Old).ToList();
        return [.. LongestRise.Of([.. ordered.Select(p => p.New)]).Select(i => ordered[i])];
    }

    /// <summary>Both sequences as one: between two kept things first what only the earlier one has there, then what only the later one has.</summary>
    public static IEnumerable<MergeStep> Merged(int oldCount, int newCount, IReadOnlyList<IndexPair> kept)
    {
        var (old, now) = (0, 0);
        foreach (var pair in kept.Append(new IndexPair(oldCount, newCount)))
        {
            while (old < pair.Old) yield return new MergeStep(old++, null);
            while (now < pair.New) yield return new MergeStep(null, now++);
            if (old < oldCount && now < newCount) yield return new MergeStep(old++, now++);
        }
    }
}
