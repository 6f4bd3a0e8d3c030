using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Redlining.Matching;

/// <summary>Finds the indicators of the earlier table again in the later one, by their identities.</summary>
internal static class RowMatch
{
    public static IReadOnlyList<IndexPair> Pairs(IReadOnlyList<Indicator> old, IReadOnlyList<Indicator> now)
    {
        var later = new Dictionary<Guid, int>();
        for (var i = 0; i < now.Count; i++)
        {
            if (now[i].Id is { } id) later.TryAdd(id, i);
        }

        var pairs = new List<IndexPair>();
        for (var i = 0; i < old.Count; i++)
        {
            if (old[i].Id is { } id && later.Remove(id, out var place)) pairs.Add(new IndexPair(i, place));
        }

        return pairs;
    }
}
