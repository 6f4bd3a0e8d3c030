namespace PerfApproval.Domain.Tables;

/// <summary>What moving a table to another version of its workflow would do: it stays at its stage by other rules, or cannot be moved.</summary>
/// <param name="Obstacle">Why it cannot be moved; null where it can.</param>
/// <param name="Changes">What will be different at its stage.</param>
/// <param name="AskedNow">Whose turn it is now.</param>
/// <param name="AskedThen">Whose turn it will be.</param>
public sealed record MoveForecast(
    string StageKey, string StageName, string? Obstacle, IReadOnlyList<string> Changes, IReadOnlyList<Guid> AskedNow, IReadOnlyList<Guid> AskedThen)
{
    public bool CanMove => Obstacle is null;
}
