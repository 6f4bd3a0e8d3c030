using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Submits the draft: it becomes a version, a new pass begins, and the next stage gets its tasks.</summary>
    /// <param name="key">Made with the page that asks; the same key submits once.</param>
    /// <exception cref="RuleBrokenException">Not a draft, or not this person's to submit.</exception>
    public Submission Submit(Actor preparer, string reason, Guid key, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
        Pass++;
        if (!Preparers.Contains(preparer.Id)) Preparers = [.. Preparers, preparer.Id];
        var version = AddVersion(VersionOrigin.Submission, preparer.Id, reason, run.At);
        var submission = Submission.Of(this, version, preparer.Person, key, run.At);
        submissions.Add(submission);
        Record("submitted", preparer.Id, new() { ["pass"] = Pass, ["version"] = version.Number, ["sha256"] = version.Sha256 }, run.At);
        Resume(Outcome.Submit, run);
        return submission;
    }

    /// <summary>Takes a submitted table back before anybody at the next stage has acted.</summary>
    public Withdrawal Withdraw(Actor preparer, string reason, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeUntouched(run);
        var withdrawal = Withdrawal.Of(this, preparer.Id, reason, run.At);
        withdrawals.Add(withdrawal);
        Record("withdrawn", preparer.Id, new() { ["pass"] = Pass, ["reason"] = reason }, run.At);
        // Those whose task closes with it had a mail about it and get another.
        NotifyTakers(NoticeKind.Withdrawn, run);
        CloseTasks(TaskClosure.Withdrawn, run.At);
        Resume(Outcome.Withdraw, run);
        return withdrawal;
    }

    /// <summary>Records a reviewer's decision and moves the table on when the stage is settled by it.</summary>
    /// <exception cref="RuleBrokenException">Somebody was first, the content moved on, or separation of duties forbids it.</exception>
    public Decision Decide(Guid taskId, Actor reviewer, Ruling ruling, WorkflowRun run)
    {
        var task = tasks.FirstOrDefault(t => t.Id == taskId)
            ?? throw new RuleBrokenException("没有找到这项待办，请返回待办列表刷新后重试。");
        MustBeOpen(task, reviewer);
        MustBeAllowed(task, reviewer, run);
        MustBeCurrent(task, ruling);
        if (ruling.InBatch) MustAllowBatches(task, run);
        var outcome = OutcomeOf(ruling, run);

        var decision = Decision.Of(task, reviewer.Person, ruling, outcome, run.At);
        decisions.Add(decision);
        task.Close(TaskClosure.Decided, run.At);
        Record("decided", reviewer.Id, new()
        {
            ["decision"] = decision.Id.ToString(),
            ["stage"] = decision.StageKey,
            ["verdict"] = decision.Verdict.ToString(),
            ["outcome"] = outcome,
            ["reason"] = decision.Reason,
            ["role"] = decision.Role.ToString(),
            ["factor"] = decision.Factor.ToString(),
            ["sha256"] = decision.VersionSha256,
        }, run.At);
        if (IsSettledBy(decision, task)) MoveOn(decision, run);
        return decision;
    }

    /// <summary>Marks the table as published; the publication that holds it is made in the same transaction.</summary>
    public void Publish(Actor publisher, Guid publicationId, WorkflowRun run)
    {
        if (!publisher.Holds(Role.Publisher, run.Roster.Place))
            throw new RuleBrokenException($"您不是这个单位的公开发布人，不能公开《{Name}》。");
        if (Preparers.Contains(publisher.Id))
            throw new RuleBrokenException($"您参与了《{Name}》的填报，不能由您公开它；请由其他公开发布人办理。");
        if (Status == TargetStatus.Rejected)
            throw new RuleBrokenException($"《{Name}》审核不予通过，不能公开；请不要把它列入本次公开。");
        // A publication that replaces another holds tables that are public already.
        if (Status == TargetStatus.Published) return;
        if (!run.Workflow.BlockingActivities.TryGetValue(StageKey, out var stage) || stage is not Publishing)
            throw new RuleBrokenException($"《{Name}》还没有审定（现在：{StageName}），不能公开；请等审核完成，或写明理由暂不公开。");
        Record("published", publisher.Id, new() { ["publication"] = publicationId.ToString() }, run.At);
        CloseTasks(TaskClosure.Published, run.At);
        Resume(Outcome.Publish, run);
    }

    private string OutcomeOf(Ruling ruling, WorkflowRun run)
    {
        var stage = run.Workflow.BlockingActivities[StageKey];
        var outcome = ruling.Verdict switch
        {
            Verdict.Approve => Outcome.Approve,
            Verdict.Reject => Outcome.Reject,
            _ => ReturnFrom(stage, ruling.ReturnTo),
        };
        if (!stage.Outcomes.Contains(outcome))
            throw new RuleBrokenException($"“{stage.Name}”不能办理“{ruling.Verdict.InChinese()}”，请从页面列出的办理方式中选择。");
        if (ruling.Verdict != Verdict.Approve && string.IsNullOrWhiteSpace(ruling.Reason))
            throw new RuleBrokenException($"{ruling.Verdict.InChinese()}需要写明理由，请填写后再提交。");
        return outcome;
    }

    private static string ReturnFrom(BlockingActivity stage, string? to)
    {
        string[] returns = [.. stage.Outcomes.Where(Outcome.IsReturn)];
        if (to is null && returns.Length > 1) throw new RuleBrokenException($"“{stage.Name}”可以退回到几个环节，请选择退回到哪一个。");
        if (to is not null && !returns.Contains(to))
            throw new RuleBrokenException($"“{stage.Name}”不能退回到所选环节，请从页面列出的办理方式中选择。");
        return to ?? returns.SingleOrDefault("");
    }

    // In 会签 an approval settles the stage only when it is the last; a return or rejection always does.
    private bool IsSettledBy(Decision decision, ReviewTask task) =>
        decision.Verdict != Verdict.Approve || !tasks.Any(t => t.IsOpen && t.WaitId == task.WaitId);

    private void MoveOn(Decision decision, WorkflowRun run)
    {
        CloseTasks(decision.Verdict == Verdict.Approve ? TaskClosure.DecidedByAnother : TaskClosure.PassEnded, run.At);
        // The workflow is told where the table was returned from until that stage has decided again.
        if (decision.Verdict == Verdict.Return) ReturnedFrom = decision.StageKey;
        if (decision.Verdict != Verdict.Return && ReturnedFrom == decision.StageKey) ReturnedFrom = null;
        Resume(decision.Outcome, run);
    }
}
