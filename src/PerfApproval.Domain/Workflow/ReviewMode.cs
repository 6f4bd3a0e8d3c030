namespace PerfApproval.Domain.Workflow;

/// <summary>How many of a stage's reviewers must approve.</summary>
public enum ReviewMode
{
    /// <summary>或签</summary>
    AnyOne,

    /// <summary>会签</summary>
    All,

    /// <summary>顺序会签: all, one after the other in the order of their appointment.</summary>
    InOrder,

    /// <summary>票签: a share of those asked.</summary>
    Share,
}
