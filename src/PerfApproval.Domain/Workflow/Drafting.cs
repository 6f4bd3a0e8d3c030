namespace PerfApproval.Domain.Workflow;

/// <summary>The preparer fills in the table and submits it (填报).</summary>
public sealed record Drafting(string Id, string Name, DiagramPosition Position)
    : BlockingActivity(Id, Name, Position, [Outcome.Submit]);
