using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Redlining.Matching;

/// <summary>Finds the rows of the earlier table again in the later one, by their identities.</summary>
internal static class RowMatch
{
    public static IReadOnlyList<IndexPair> Pairs(IReadOnlyList<Indicator> old, IReadOnlyList<Indicator> now) => Pairs(old, now, i => i.Id);

    public static IReadOnlyList<IndexPair> Pairs<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, Guid?> idOf)
    {
        var later = new Dictionary<Guid, int>();
        for (var i = 0; i < now.Count; i++)
        {
            if (idOf(now[i]) is { } id) later.TryAdd(id, i);
        }

        var pairs = new List<IndexPair>();
        for (var i = 0; i < old.Count; i++)
        {
            if (idOf(old[i]) is { } id && later.Remove(id, out var place)) pairs.Add(new IndexPair(i, place));
        }

        return pairs;
    }
}
