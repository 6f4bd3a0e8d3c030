namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>What every activity says about itself.</summary>
internal sealed record ActivityHead(string Id, string Name, DiagramPosition Position);
