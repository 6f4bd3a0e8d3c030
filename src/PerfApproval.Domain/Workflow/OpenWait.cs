namespace PerfApproval.Domain.Workflow;

/// <summary>A place where the workflow stands still until someone decides; its id is used once and never again.</summary>
public sealed record OpenWait(string Id, string ActivityId);
