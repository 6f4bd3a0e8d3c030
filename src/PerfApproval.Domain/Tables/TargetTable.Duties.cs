using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private void MustBePreparedBy(Actor actor, WorkflowRun run)
    {
        if (!actor.Holds(Role.Preparer, run.Roster.Place))
            throw new RuleBrokenException("您不是本单位的填报人，不能填报这份目标表；请联系系统管理员。");
        // Nor does anybody write what rests on their own approval.
        if (decisions.SelectMany(PeopleBehind).Contains(actor.Id))
            throw new RuleBrokenException($"您审核过《{Name}》，不能再填报它；请由本单位其他填报人办理。");
    }

    private void MustBeDraft(WorkflowRun run)
    {
        if (!run.Workflow.BlockingActivities.TryGetValue(StageKey, out var stage)) throw new RuleBrokenException(Ended);
        if (stage is not Drafting)
            throw new RuleBrokenException($"《{Name}》正在“{StageName}”，不能修改；需要改动请先撤回，或请审核人退回。");
    }

    private void MustBeUntouched(WorkflowRun run)
    {
        if (!run.Workflow.BlockingActivities.TryGetValue(StageKey, out var stage)) throw new RuleBrokenException(Ended);
        if (stage is Drafting) throw new RuleBrokenException($"《{Name}》还是草稿，无需撤回，可以直接修改。");
        if (decisions.Where(d => d.Pass == Pass && !IsTakenBack(d)).MinBy(d => d.At) is { } first)
            throw new RuleBrokenException($"《{Name}》已由{first.PersonName}办理，不能再撤回；请联系审核人退回。");
        if (!stage.Outcomes.Contains(Outcome.Withdraw))
            throw new RuleBrokenException($"《{Name}》正在“{StageName}”，本环节不能撤回；请联系审核人退回。");
    }

    private void MustBeUnfinished(WorkflowRun run)
    {
        if (!run.Workflow.BlockingActivities.TryGetValue(StageKey, out var stage)) throw new RuleBrokenException(Ended);
        if (stage is Publishing) throw new RuleBrokenException($"《{Name}》已经审定，不能再由单位终止；确需撤销请联系财政审核人退回。");
    }

    private string MustBeCorrecting(WorkflowRun run)
    {
        if (!run.Workflow.BlockingActivities.TryGetValue(StageKey, out var stage)) throw new RuleBrokenException(Ended);
        return stage is Correcting && WaitId is { } wait ? wait
            : throw new RuleBrokenException($"《{Name}》正在“{StageName}”，现在没有等待单位答复的修改意见；请刷新页面查看最新情况。");
    }

    private static void MustHaveReason(string reason, string act)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException($"{act}需要写明理由，请填写后再提交。");
    }

    private void MustBeOpen(ReviewTask task, Actor reviewer)
    {
        if (task.IsOpen) return;
        if (ClosedBy(task.Closure) is { } why) throw new RuleBrokenException($"《{Name}》{why}，这项待办已关闭，无需办理。");
        // The decision on this very task, or the one with which another reviewer ended the pass.
        var first = decisions.FirstOrDefault(d => d.TaskId == task.Id)
            ?? decisions.Where(d => tasks.Any(t => t.Id == d.TaskId && t.WaitId == task.WaitId)).OrderBy(d => d.At).Last();
        throw new RuleBrokenException(first.PersonId == reviewer.Id
            ? $"您已办理过《{Name}》的“{task.StageName}”（{first.Verdict.InChinese()}），无需再办理。"
            : $"《{Name}》的“{task.StageName}”已由{first.PersonName}先行办理（{first.Verdict.InChinese()}），您的操作没有生效。");
    }

    private static string? ClosedBy(TaskClosure? closure) => closure switch
    {
        TaskClosure.Withdrawn => "已被填报人撤回",
        TaskClosure.Published => "已经公开",
        TaskClosure.Transferred => "的这项待办已经转给别人办理",
        TaskClosure.Removed => "的这项加签已被取消",
        TaskClosure.TakenBack => "的前一环节取消了审核",
        TaskClosure.RolesChanged => "的审核人员有变动，待办已重新分配",
        TaskClosure.TimedOut => "的这项待办已超过期限，按流程自动流转",
        TaskClosure.Terminated => "已被单位终止",
        TaskClosure.Moved => "已迁移到新的流程版本，待办已重新分配",
        _ => null,
    };

    private Principal? MustBeAllowed(ReviewTask task, Actor reviewer, WorkflowRun run)
    {
        if (reviewer.Is(Role.Administrator) || reviewer.Is(Role.Auditor))
            throw new RuleBrokenException("系统管理员和审计员不参与审核，请由审核人办理。");
        if (Preparers.Contains(reviewer.Id))
            throw new RuleBrokenException($"您参与了《{Name}》的填报，不能再审核它；请由其他审核人办理。");
        if (task.Excluded.Contains(reviewer.Id))
            throw new RuleBrokenException($"您已在前面的环节审核过《{Name}》，本环节须由其他审核人办理。");
        var principal = task.IsFor(reviewer, run.Roster.Place) ? null
            : reviewer.Principals.FirstOrDefault(p => task.IsFor(p.Actor, run.Roster.Place))
                ?? throw new RuleBrokenException("这项待办不属于您，请返回待办列表查看自己的待办。");
        MustSignOnce(task, reviewer, principal);
        return principal;
    }

    // One real person is one signature, by whatever right.
    private void MustSignOnce(ReviewTask task, Actor reviewer, Principal? principal)
    {
        Guid[] people = principal is null ? [reviewer.Id] : [reviewer.Id, principal.Id];
        if (tasks.Where(t => t.WaitId == task.WaitId).Select(StandingDecisionOn).OfType<Decision>().SelectMany(PeopleBehind).Intersect(people).Any())
            throw new RuleBrokenException($"您（或委托您的人）已在“{task.StageName}”办理过，同一环节不能由同一人再次办理；请由其他审核人办理。");
        if (principal is not null && tasks.Any(t => t.IsOpen && t.WaitId == task.WaitId && t.Id != task.Id && t.PersonId == reviewer.Id))
            throw new RuleBrokenException($"您本人在“{task.StageName}”也有待办，不能同时代{principal.Name}办理；请由{principal.Name}本人办理或转办。");
        // Whoever takes another turn first could not take their own any more, and the stage would wait for it for ever.
        if (tasks.Any(t => t.IsOpen && t.WaitId == task.WaitId && t.Id != task.Id && t.PersonId is { } own && people.Contains(own)))
            throw new RuleBrokenException($"您（或委托您的人）在“{task.StageName}”另有待办，不能再办理这一项；请办理自己的那一项，这一项由其他审核人办理或转办。");
    }

    private void MustBeCurrent(ReviewTask task, Ruling ruling)
    {
        var current = versions.Single(v => v.Id == task.VersionId);
        if (ruling.VersionId != current.Id || ruling.VersionSha256 != current.Sha256)
            throw new RuleBrokenException($"《{Name}》的内容已更新，您看到的不是最新版本；请刷新页面，核对后再办理。");
    }

    private static void MustAllowBatches(ReviewTask task, Ruling ruling, WorkflowRun run)
    {
        if (ruling.Verdict == Verdict.Reject)
            throw new RuleBrokenException("不予通过是本批次的最终结论，不能批量办理；请打开目标表逐份办理。");
        if (run.Workflow.BlockingActivities.GetValueOrDefault(task.StageKey) is not ReviewStage { MayBatch: true })
            throw new RuleBrokenException($"“{task.StageName}”不能批量办理，请打开目标表逐份办理。");
    }

    // Who prepared does not approve; who approved another stage does not approve this one, unless the stage allows it.
    private HashSet<Guid> ExcludedFrom(BlockingActivity stage)
    {
        HashSet<Guid> excluded = [.. Preparers, .. ProposersOfTheText];
        if (stage is not ReviewStage { MayRepeat: false }) return excluded;
        excluded.UnionWith(decisions.Where(d => d.Verdict == Verdict.Approve && d.StageKey != stage.Id && Stands(d)).SelectMany(PeopleBehind));
        return excluded;
    }

    // Nobody decides on a text of their own, not even where the unit made it its own.
    private IEnumerable<Guid> ProposersOfTheText => answers.Where(a => a.VersionId == CurrentVersionId).SelectMany(a => a.Proposers);

    // A pass that went straight back to the stage that returned it rests on the approvals of the pass before.
    private bool Stands(Decision approval) =>
        !IsTakenBack(approval) && approval.Pass == decisions.Where(d => d.StageKey == approval.StageKey).Max(d => d.Pass);

    private string Ended => Status switch
    {
        TargetStatus.Rejected => $"《{Name}》审核不予通过，流程已经结束，本批次不再受理；请在以后的批次重新申报。",
        TargetStatus.Terminated => $"《{Name}》已由单位终止，本批次不再办理；请在以后的批次重新申报。",
        _ => $"《{Name}》已经公开，流程已经结束，不能再修改、提交或撤回；需要变更请走调整流程。",
    };
}
