using PerfApproval.Domain.Documents;

namespace PerfApproval.Domain.Tables;

/// <summary>Finds the rows of a table again after an edit, a move or another import.</summary>
internal static class Identities
{
    // Half of the characters, in pairs, are the same: 物业管理面积 and 物业管理服务面积, but not 培训人数 and 培训满意度.
    private const double Similar = 0.5;
    private const double VerySimilar = 0.8;

    // The surest match first: a row that only moved keeps its identity before a renamed one may claim it.
    private static readonly Func<Indicator, Indicator, double>[] OfIndicators =
    [
        (now, then) => Same(now.Level2 == then.Level2 && now.Name == then.Name && now.Value == then.Value),
        (now, then) => Same(now.Level2 == then.Level2 && now.Name == then.Name),
        (now, then) => Same(now.Name == then.Name),
        (now, then) => now.Level2 == then.Level2 ? AtLeast(Similar, Likeness.Of(now.Name, then.Name)) : 0,
        (now, then) => AtLeast(VerySimilar, Likeness.Of(now.Name, then.Name)),
    ];

    private static readonly Func<OverallItem, OverallItem, double>[] OfItems =
    [
        (now, then) => Same(now.Title == then.Title && now.Goal == then.Goal),
        (now, then) => Same(now.Title == then.Title),
        (now, then) => AtLeast(Similar, Likeness.Of(now.Title, then.Title)),
        (now, then) => AtLeast(VerySimilar, Likeness.Of(now.Goal, then.Goal)),
    ];

    /// <summary>Gives every indicator an identity: its own, that of the earlier one it continues, or a new one.</summary>
    public static IReadOnlyList<Indicator> Match(IReadOnlyList<Indicator> now, IReadOnlyList<Indicator> earlier) =>
        Match(now, earlier, i => i.Id, (i, id) => i with { Id = id }, OfIndicators);

    /// <summary>The same for the items of an overall target.</summary>
    public static IReadOnlyList<OverallItem> Match(IReadOnlyList<OverallItem> now, IReadOnlyList<OverallItem> earlier) =>
        Match(now, earlier, i => i.Id, (i, id) => i with { Id = id }, OfItems);

    private static T[] Match<T>(
        IReadOnlyList<T> now, IReadOnlyList<T> earlier, Func<T, Guid?> idOf, Func<T, Guid, T> with, Func<T, T, double>[] likenesses)
    {
        var taken = new HashSet<Guid>();
        // An identity that two rows claim is the first one's.
        var ids = now.Select(row => idOf(row) is { } id && taken.Add(id) ? id : (Guid?)null).ToArray();
        var free = earlier.Where(e => idOf(e) is { } id && !taken.Contains(id)).ToList();
        foreach (var likeness in likenesses)
        {
            foreach (var (row, then) in Pairs(now, ids, free, likeness))
            {
                if (ids[row] is not null || !free.Remove(then)) continue;
                ids[row] = idOf(then);
            }
        }

        return [.. now.Select((row, i) => with(row, ids[i] ?? Guid.CreateVersion7()))];
    }

    private static List<(int Row, T Then)> Pairs<T>(IReadOnlyList<T> now, Guid?[] ids, List<T> free, Func<T, T, double> likeness) =>
    [
        .. from row in Enumerable.Range(0, now.Count)
           where ids[row] is null
           from then in free
           let alike = likeness(now[row], then)
           where alike > 0
           orderby alike descending
           select (row, then),
    ];

    private static double Same(bool same) => same ? 1 : 0;

    private static double AtLeast(double least, double likeness) => likeness >= least ? likeness : 0;
}
