namespace PerfApproval.Domain.Workflow;

/// <summary>Which workflow and which version of it: the id names the version, the definition id the workflow.</summary>
public sealed record WorkflowIdentity(string Id, string DefinitionId, int Version, string Name, string Description);
