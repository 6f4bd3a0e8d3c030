namespace PerfApproval.Domain.Workflow;

/// <summary>An approved table waits here to be published (公开).</summary>
public sealed record Publishing(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes)
    : BlockingActivity(Id, Name, Position, Outcomes);
