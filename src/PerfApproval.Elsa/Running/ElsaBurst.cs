using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Running;

/// <summary>What Elsa did: where it stopped, what it must remember while it waits there, and the effects on the way.</summary>
internal sealed record ElsaBurst(string At, string? Memory, IReadOnlyList<WorkflowEffect> Effects)
{
    /// <summary>Whether it stopped here, and for the right reason: a stage is waited at, an end is not.</summary>
    public bool StoppedAt(Activity activity) => activity.Id == At && activity is EndPoint == Memory is null;
}
