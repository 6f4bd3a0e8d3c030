namespace PerfApproval.Domain.Workflow;

/// <summary>Where a workflow begins.</summary>
public sealed record StartPoint(string Id, string Name, DiagramPosition Position)
    : Activity(Id, Name, Position, [Outcome.Done]);
