namespace PerfApproval.Domain.History;

/// <summary>What keeps its order when some things of a sequence have moved: as many as can, so that as few as possible are said to have moved.</summary>
public static class LongestRise
{
    /// <summary>The places of a longest rising run.</summary>
    /// <param name="positions">Where each thing stood before, in the order of now; no two alike.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> positions)
    {
        // Patience sorting: for each length the smallest end that a rising run of it can have.
        var (ends, previous) = (new List<int>(), new int[positions.Count]);
        for (var i = 0; i < positions.Count; i++)
        {
            var length = ends.BinarySearch(i, Comparer<int>.Create((one, other) => positions[one].CompareTo(positions[other])));
            if (length < 0) length = ~length;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count) ends.Add(i);
            else ends[length] = i;
        }

        var run = new Stack<int>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) run.Push(i);
        return [.. run];
    }
}
