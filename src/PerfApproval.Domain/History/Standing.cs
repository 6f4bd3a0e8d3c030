namespace PerfApproval.Domain.History;

/// <summary>The rows that did not move: as many as can stay in their order, so that as few as possible are said to have moved.</summary>
internal static class Standing
{
    public static IReadOnlySet<Guid> Of(IReadOnlyList<TargetRow> before, IReadOnlyList<TargetRow> after)
    {
        var earlier = before.ToDictionary(r => r.Id, r => r.Place);
        // Whatever changed its kind stands under another heading now, wherever its neighbours went.
        var kept = after.Where(r => earlier.TryGetValue(r.Id, out var place) && place.Level1 == r.Place.Level1 && place.Level2 == r.Place.Level2).ToArray();
        return LongestRising([.. kept.Select(r => earlier[r.Id].Position)]).Select(i => kept[i].Id).ToHashSet();
    }

    // Patience sorting: for each length the smallest end that a rising sequence of it can have.
    private static IEnumerable<int> LongestRising(int[] positions)
    {
        var (ends, previous) = (new List<int>(), new int[positions.Length]);
        for (var i = 0; i < positions.Length; i++)
        {
            var length = ends.BinarySearch(i, Comparer<int>.Create((one, other) => positions[one].CompareTo(positions[other])));
            if (length < 0) length = ~length;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count) ends.Add(i);
            else ends[length] = i;
        }

        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) yield return i;
    }
}
