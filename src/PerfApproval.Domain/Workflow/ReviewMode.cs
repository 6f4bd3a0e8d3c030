namespace PerfApproval.Domain.Workflow;

/// <summary>How many of a stage's reviewers must approve.</summary>
public enum ReviewMode
{
    /// <summary>或签</summary>
    AnyOne,

    /// <summary>会签</summary>
    All,
}
