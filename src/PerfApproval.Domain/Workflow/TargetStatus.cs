namespace PerfApproval.Domain.Workflow;

/// <summary>Where a target table stands, as everybody sees it.</summary>
public enum TargetStatus
{
    /// <summary>草稿</summary>
    Drafting,

    /// <summary>审核中</summary>
    InReview,

    /// <summary>已退回</summary>
    Returned,

    /// <summary>已审定</summary>
    Approved,

    /// <summary>已公开</summary>
    Published,

    /// <summary>不予通过</summary>
    Rejected,

    /// <summary>已终止: the unit gave the table up for this round.</summary>
    Terminated,
}
