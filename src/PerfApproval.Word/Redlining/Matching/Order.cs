namespace PerfApproval.Word.Redlining.Matching;

/// <summary>What keeps its place when some things of a sequence have moved.</summary>
internal static class Order
{
    /// <summary>The longest run of pairs that stand in the same order on both sides; the others, as few as can be, have moved.</summary>
    public static IReadOnlyList<IndexPair> Kept(IEnumerable<IndexPair> pairs)
    {
        var ordered = pairs.OrderBy(p => p.Old).ToList();
        // ends[n] is the pair with the smallest later place at which a run of n + 1 pairs can end.
        var ends = new List<int>();
        var previous = new int[ordered.Count];
        for (var i = 0; i < ordered.Count; i++)
        {
            var length = ends.FindIndex(e => ordered[e].New > ordered[i].New);
            if (length < 0) length = ends.Count;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count) ends.Add(i);
            else ends[length] = i;
        }

        var kept = new Stack<IndexPair>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) kept.Push(ordered[i]);
        return [.. kept];
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
