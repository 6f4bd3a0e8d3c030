namespace PerfApproval.Domain.Workflow;

/// <summary>The preparer fills in the table and submits it (填报).</summary>
public sealed record Drafting(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes)
    : BlockingActivity(Id, Name, Position, Outcomes);
