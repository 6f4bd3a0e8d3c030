namespace PerfApproval.Domain.Workflow;

/// <summary>What became of one table when its turn came in a move: moved, or left where it was for a reason.</summary>
public sealed class MoveTurn(Guid bureauId, Guid moveId, Guid tableId, string? obstacle, DateTimeOffset at)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid MoveId { get; private set; } = moveId;

    public Guid TableId { get; private set; } = tableId;

    /// <summary>Why the table was left; null where it was moved.</summary>
    public string? Obstacle { get; private set; } = obstacle;

    public DateTimeOffset At { get; private set; } = at;
}
