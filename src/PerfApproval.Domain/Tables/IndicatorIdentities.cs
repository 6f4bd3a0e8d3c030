using PerfApproval.Domain.Documents;

namespace PerfApproval.Domain.Tables;

/// <summary>Finds each indicator of a table again after an edit, a move or another import.</summary>
internal static class IndicatorIdentities
{
    /// <summary>Gives every indicator an identity: its own, that of the earlier one it continues, or a new one.</summary>
    public static IReadOnlyList<Indicator> Match(IReadOnlyList<Indicator> now, IReadOnlyList<Indicator> earlier)
    {
        var taken = now.Where(i => i.Id is not null).Select(i => i.Id!.Value).ToHashSet();
        var free = earlier.Where(e => e.Id is { } id && !taken.Contains(id)).ToList();
        var matched = now.ToArray();
        // The surest match first: a row that only moved keeps its identity before a renamed one may claim it.
        Claim(matched, free, (a, b) => a.Level2 == b.Level2 && a.Name == b.Name && a.Value == b.Value);
        Claim(matched, free, (a, b) => a.Level2 == b.Level2 && a.Name == b.Name);
        Claim(matched, free, (a, b) => a.Name == b.Name);
        return [.. matched.Select(i => i.Id is null ? i with { Id = Guid.CreateVersion7() } : i)];
    }

    private static void Claim(Indicator[] now, List<Indicator> free, Func<Indicator, Indicator, bool> same)
    {
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i].Id is not null || free.Find(e => same(now[i], e)) is not { } found) continue;
            now[i] = now[i] with { Id = found.Id };
            free.Remove(found);
        }
    }
}
