namespace PerfApproval.Domain.Workflow;

/// <summary>Something the workflow wants done to the table or said to people, in the transaction of the decision.</summary>
public abstract record WorkflowEffect
{
    private protected WorkflowEffect() { }
}

/// <summary>The table takes this status.</summary>
public sealed record StatusSet(TargetStatus Status) : WorkflowEffect;

/// <summary>These people are told this.</summary>
public sealed record Notified(NoticeKind Kind, NoticeRecipient Recipient) : WorkflowEffect;
