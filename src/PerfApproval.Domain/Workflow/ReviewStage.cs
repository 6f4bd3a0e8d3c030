namespace PerfApproval.Domain.Workflow;

/// <summary>A stage (审核环节) that says who decides on a table, how many of them, by when and what they may decide.</summary>
public sealed record ReviewStage(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes)
    : BlockingActivity(Id, Name, Position, Outcomes)
{
    public required ReviewerRole Role { get; init; }

    public required ReviewScope Scope { get; init; }

    public required ReviewMode Mode { get; init; }

    /// <summary>Whether somebody who approved at the stage before may approve here too.</summary>
    public required bool MayRepeat { get; init; }

    public required int DeadlineWorkingDays { get; init; }
}
