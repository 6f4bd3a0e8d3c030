namespace PerfApproval.Domain.Workflow;

/// <summary>What one decision led to: the state to store, what is waited for now, and what to do in the same transaction.</summary>
public sealed record BurstResult(
    string State,
    BurstStatus Status,
    IReadOnlyList<OpenWait> OpenWaits,
    IReadOnlyList<WorkflowEffect> Effects);
