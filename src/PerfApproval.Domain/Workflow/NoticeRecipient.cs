namespace PerfApproval.Domain.Workflow;

/// <summary>Whom a notice goes to: the preparer, or the people of the waits that are open when the burst ends.</summary>
public enum NoticeRecipient
{
    Preparer,
    NextReviewers,
}
