namespace PerfApproval.Domain.Workflow;

/// <summary>Where a workflow is over.</summary>
public sealed record EndPoint(string Id, string Name, DiagramPosition Position) : Activity(Id, Name, Position, []);
