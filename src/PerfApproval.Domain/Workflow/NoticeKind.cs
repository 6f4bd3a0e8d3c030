namespace PerfApproval.Domain.Workflow;

/// <summary>What a notice is about; its words live with the mails.</summary>
public enum NoticeKind
{
    TaskArrived,
    Returned,
    Withdrawn,
    Rejected,
    Approved,
    Published,

    /// <summary>Reviewers proposed corrections that the unit is to answer.</summary>
    CorrectionsProposed,
    TakenBack,
    Removed,
    Terminated,
    Copied,
    Urged,
    DeadlineNear,
    Overdue,
    Unassigned,
}
