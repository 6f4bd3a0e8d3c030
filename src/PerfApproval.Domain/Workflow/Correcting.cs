namespace PerfApproval.Domain.Workflow;

/// <summary>The unit answers the corrections that reviewers proposed with the rating 良: accepted, the table goes on without a second pass.</summary>
public sealed record Correcting(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes)
    : BlockingActivity(Id, Name, Position, Outcomes);
