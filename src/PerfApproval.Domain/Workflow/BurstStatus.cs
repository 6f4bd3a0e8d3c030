namespace PerfApproval.Domain.Workflow;

/// <summary>How a burst ended: somebody must decide, the workflow is over, or it was broken off.</summary>
public enum BurstStatus
{
    Waiting,
    Finished,
    Cancelled,
}
