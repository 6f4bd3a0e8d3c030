namespace PerfApproval.Domain.Workflow;

/// <summary>A stage (审核环节) that says who decides on a table, how many of them, by when and what they may decide.</summary>
public sealed record ReviewStage(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes)
    : BlockingActivity(Id, Name, Position, Outcomes)
{
    public required ReviewerRole Role { get; init; }

    public required ReviewScope Scope { get; init; }

    public required ReviewMode Mode { get; init; }

    /// <summary>Whether somebody who approved at the stage before may approve here too.</summary>
    public required bool MayRepeat { get; init; }

    public required int DeadlineWorkingDays { get; init; }

    /// <summary>票签: how many percent of those asked must approve.</summary>
    public int? Share { get; init; }

    /// <summary>票签: how many of those asked must approve for a share in percent; a part of a person counts as one.</summary>
    public static int ApprovalsNeeded(int asked, int share) => (asked * share + 99) / 100;

    /// <summary>What happens when the deadline passes.</summary>
    public OverdueAction WhenOverdue { get; init; }

    /// <summary>Reviewers are reminded this many working days before the deadline; null when they are not.</summary>
    public int? RemindBeforeWorkingDays { get; init; }

    /// <summary>Whether a decision for or against needs an opinion (审核意见) with a rating.</summary>
    public bool OpinionDue { get; init; }

    /// <summary>转办</summary>
    public bool MayTransfer { get; init; }

    /// <summary>加签: where a reviewer may put another one.</summary>
    public IReadOnlyList<Addition> MayAdd { get; init; } = [];

    /// <summary>抄送: how far a reviewer may send copies.</summary>
    public CopyRange MayCopyTo { get; init; }

    /// <summary>批量办理</summary>
    public bool MayBatch { get; init; }
}
