namespace PerfApproval.Domain.Workflow;

/// <summary>Gives the table the status that everybody sees.</summary>
public sealed record SetStatus(string Id, string Name, DiagramPosition Position, TargetStatus Status)
    : Activity(Id, Name, Position, [Outcome.Done]);
