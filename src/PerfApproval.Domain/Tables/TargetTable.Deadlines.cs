using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Does what the definition says once the deadline of the open tasks has passed: reminds, or moves the table on.</summary>
    /// <exception cref="RuleBrokenException">No deadline has passed, or the reviewers were reminded today.</exception>
    public void PassDeadline(WorkflowRun run)
    {
        var stage = run.Workflow.BlockingActivities.GetValueOrDefault(StageKey) as ReviewStage;
        if (stage is null || !tasks.Any(t => t.IsOpen && t.DueOn < run.Today)) throw new RuleBrokenException($"《{Name}》没有超过期限的待办，无需处理。");
        if (stage.WhenOverdue == OverdueAction.Remind) Remind(NoticeKind.Overdue, t => t.DueOn < run.Today, run);
        else TimeOut(stage, run);
    }

    /// <summary>Reminds the reviewers that the deadline draws near.</summary>
    /// <exception cref="RuleBrokenException">It is not near yet, or they were reminded.</exception>
    public void RemindOfDeadline(WorkflowRun run)
    {
        if (run.Workflow.BlockingActivities.GetValueOrDefault(StageKey) is not ReviewStage { RemindBeforeWorkingDays: not null })
            throw new RuleBrokenException($"《{Name}》现在的环节不作到期提醒，无需处理。");
        if (RemindedOn is not null) throw new RuleBrokenException("已经提醒过，无需再次提醒。");
        bool IsNear(ReviewTask task) => task.RemindOn <= run.Today && run.Today <= task.DueOn;
        if (!tasks.Any(t => t.IsOpen && IsNear(t))) throw new RuleBrokenException($"《{Name}》离期限还早，无需提醒。");
        Remind(NoticeKind.DeadlineNear, IsNear, run);
    }

    private void Remind(NoticeKind kind, Func<ReviewTask, bool> concerned, WorkflowRun run)
    {
        if (RemindedOn == run.Today) throw new RuleBrokenException("今天已经提醒过，无需再次提醒。");
        RemindedOn = run.Today;
        Record("reminded", null, new() { ["stage"] = StageKey, ["kind"] = kind.ToString() }, run.At);
        foreach (var task in tasks.Where(t => t.IsOpen && concerned(t))) NotifyTakersOf(task, kind, run);
    }

    private void TimeOut(ReviewStage stage, WorkflowRun run)
    {
        Record("timed-out", null, new() { ["stage"] = StageKey, ["action"] = stage.WhenOverdue.ToString() }, run.At);
        NotifyTakers(NoticeKind.Overdue, run);
        CloseTasks(TaskClosure.TimedOut, run.At);
        if (stage.WhenOverdue == OverdueAction.Return) ReturnedFrom = StageKey;
        Resume(Outcome.Timeout, run);
    }
}
