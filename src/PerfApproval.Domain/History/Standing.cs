namespace PerfApproval.Domain.History;

/// <summary>The rows that did not move: as many as can stay in their order, so that as few as possible are said to have moved.</summary>
internal static class Standing
{
    public static IReadOnlySet<Guid> Of(IReadOnlyList<TargetRow> before, IReadOnlyList<TargetRow> after)
    {
        var earlier = before.ToDictionary(r => r.Id, r => r.Place);
        // Whatever changed its kind stands under another heading now, wherever its neighbours went.
        var kept = after.Where(r => earlier.TryGetValue(r.Id, out var place) && place.Level1 == r.Place.Level1 && place.Level2 == r.Place.Level2).ToArray();
        return LongestRise.Of([.. kept.Select(r => earlier[r.Id].Position)]).Select(i => kept[i].Id).ToHashSet();
    }
}
