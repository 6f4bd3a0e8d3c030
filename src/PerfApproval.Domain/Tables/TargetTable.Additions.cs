using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private const int MostAdditions = 5;

    /// <summary>Adds another reviewer before or after one's own decision (前加签, 后加签).</summary>
    public ReviewTask AddReviewer(Guid taskId, Actor reviewer, Addition addition, Guid personId, string reason, WorkflowRun run)
    {
        var (task, stage) = OwnTurn(taskId, reviewer, run);
        MustBeAddable(task, stage, addition);
        MustHaveReason(reason, "加签");
        if (personId == reviewer.Id) throw new RuleBrokenException("不能加签自己，请选择另一位审核人。");
        if (!MayBeAddedTo(task, run).Contains(personId) || run.Roster.ReviewerRoleOf(personId) is not { } role || run.Roster.ScopeIn(role, personId) is not { } scope)
            throw new RuleBrokenException("所选人员不能加签：须是这份目标表的审核人，没有参与填报，没有审核过，也没有本环节的待办；请另选一位。");
        var added = Add(ReviewTask.Open(this, task.WaitId, stage, role, scope, run.At)
            .AddedTo(task, addition, reviewer.Id, reason).For(personId, ExcludedFrom(stage), run.Roster), run);
        Record("reviewer-added", reviewer.Id, new() { ["stage"] = task.StageKey, ["person"] = personId.ToString(), ["addition"] = addition.ToString(), ["reason"] = reason }, run.At);
        if (addition == Addition.Before) NotifyTakersOf(added, NoticeKind.TaskArrived, run);
        return added;
    }

    /// <summary>Takes an added reviewer away again (减签) before either has decided.</summary>
    /// <param name="taskId">The added reviewer's task.</param>
    public void RemoveReviewer(Guid taskId, Actor reviewer, string reason, WorkflowRun run)
    {
        var added = TaskOf(taskId);
        if (added.AddedFor is null) throw new RuleBrokenException("这项待办不是加签的，不能减签。");
        MustBeOpen(added, reviewer);
        if (added.AddedBy != reviewer.Id) throw new RuleBrokenException("这项加签是别人提出的，只能由其本人减签。");
        if (!tasks.Any(t => t.IsOpen && t.TurnId == added.AddedFor && t.IsFor(reviewer, run.Roster.Place)))
            throw new RuleBrokenException("您已办理或不再办理本环节，不能再减签；请等加签的审核人办理。");
        MustHaveReason(reason, "减签");
        Record("reviewer-removed", reviewer.Id, new() { ["stage"] = added.StageKey, ["person"] = added.PersonId?.ToString(), ["reason"] = reason }, run.At);
        NotifyTakersOf(added, NoticeKind.Removed, run);
        added.Close(TaskClosure.Removed, run.At);
    }

    /// <summary>Those whom a reviewer may add: they review tables like this one, and separation of duties lets them decide.</summary>
    public IReadOnlyList<Guid> MayBeAddedTo(ReviewTask task, WorkflowRun run)
    {
        if (run.Workflow.BlockingActivities.GetValueOrDefault(task.StageKey) is not ReviewStage stage) return [];
        HashSet<Guid> barred = [.. ExcludedFrom(stage), .. InvolvedIn(task.WaitId)];
        return [.. run.Roster.Reviewers.Where(p => !barred.Contains(p))];
    }

    private void MustBeAddable(ReviewTask task, ReviewStage stage, Addition addition)
    {
        if (!stage.MayAdd.Contains(addition))
            throw new RuleBrokenException($"“{stage.Name}”不能{addition.InChinese()}，请从页面列出的办理方式中选择。");
        if (task.AddedFor is not null) throw new RuleBrokenException("您是被加签的审核人，不能再加签；请直接办理，或请加签您的人另行加签。");
        if (tasks.Count(t => t.IsOpen && t.AddedFor == task.TurnId) >= MostAdditions)
            throw new RuleBrokenException($"同时最多加签 {MostAdditions} 人，请等其中有人办理后再加。");
    }

    private void MustBeTheTurnOf(ReviewTask task)
    {
        if (tasks.Any(t => t.IsOpen && t.AddedFor == task.TurnId && t.Addition == Addition.Before))
            throw new RuleBrokenException("前加签的审核人还没有办理，请等其办理后再办理；不需要时可由加签人减签。");
        if (task.Addition == Addition.After && tasks.Any(t => t.IsOpen && t.TurnId == task.AddedFor))
            throw new RuleBrokenException("加签您的审核人还没有办理，轮到您时会通知您，请届时办理。");
    }

    // 后加签: their turn comes when the one who added them has approved; a group that has just been given such a turn has been called with it.
    private void CallThoseAddedAfter(ReviewTask task, ReviewTask[] called, WorkflowRun run)
    {
        foreach (var added in tasks.Where(t => t.IsOpen && t.AddedFor == task.TurnId && t.Addition == Addition.After).Except(called))
            NotifyTakersOf(added, NoticeKind.TaskArrived, run);
    }
}
