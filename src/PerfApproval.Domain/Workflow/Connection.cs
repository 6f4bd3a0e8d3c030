namespace PerfApproval.Domain.Workflow;

/// <summary>What follows when an activity ends with this outcome.</summary>
public sealed record Connection(string From, string Outcome, string To);
