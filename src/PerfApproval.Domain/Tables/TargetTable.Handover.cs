using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Gives one's own task to another reviewer of the same kind (转办).</summary>
    public ReviewTask Transfer(Guid taskId, Actor reviewer, Guid toPersonId, string reason, WorkflowRun run)
    {
        var (task, stage) = OwnTurn(taskId, reviewer, run);
        if (!stage.MayTransfer) throw new RuleBrokenException($"“{stage.Name}”不能转办，请您本人办理。");
        MustHaveReason(reason, "转办");
        if (toPersonId == reviewer.Id) throw new RuleBrokenException("不能转办给自己，请选择另一位审核人。");
        var scope = ScopeOfTaker(task, toPersonId, run);
        return Give(task, toPersonId, scope, reviewer, reason, run);
    }

    /// <summary>Gives a task that nobody may take to somebody who may (改派).</summary>
    public ReviewTask Reassign(Guid taskId, Actor administrator, Guid toPersonId, string reason, WorkflowRun run)
    {
        var task = TaskOf(taskId);
        MustBeOpen(task, administrator);
        if (!administrator.Holds(Role.Administrator, run.Roster.Place)) throw new RuleBrokenException("只有系统管理员可以改派待办。");
        if (task.TakersIn(run.Roster).Count > 0) throw new RuleBrokenException("这项待办有人可以办理，无需改派；需要换人时请由办理人转办。");
        MustHaveReason(reason, "改派");
        var scope = ScopeOfTaker(task, toPersonId, run);
        return Give(task, toPersonId, scope, administrator, reason, run);
    }

    /// <summary>Those to whom a task may be given: they hold its role for this table, and separation of duties lets them decide.</summary>
    public IReadOnlyList<Guid> MayBeGivenTo(ReviewTask task, WorkflowRun run)
    {
        if (run.Workflow.BlockingActivities.GetValueOrDefault(task.StageKey) is not ReviewStage stage) return [];
        HashSet<Guid> barred = [.. ExcludedFrom(stage), .. InvolvedIn(task.WaitId)];
        return [.. run.Roster.Holding(task.Role).Where(p => !barred.Contains(p))];
    }

    /// <summary>After roles were given or ended around the table: no task stays with somebody who lost the right, and none stays unassigned that somebody may take now.</summary>
    public void RolesChanged(WorkflowRun run)
    {
        if (WaitsForAppointments(run) is { } stage)
        {
            CloseTasks(TaskClosure.RolesChanged, run.At);
            Record("turn-passed-on", null, new() { ["stage"] = StageKey, ["from"] = null }, run.At);
            OpenReviewTasks(WaitId!, stage, run);
            NotifyTakers(NoticeKind.TaskArrived, run);
            return;
        }

        foreach (var task in tasks.Where(t => t.IsOpen && IsMisplaced(t, run.Roster)).ToArray()) GiveToGroup(task, run);
    }

    private ReviewTask[] RenewGroupTasks(WorkflowRun run)
    {
        var outdated = tasks.Where(t => t.IsOpen && t.PersonId is null && InvolvedIn(t.WaitId).Except(t.Excluded).Any()).ToArray();
        return [.. outdated.Select(task => GiveToGroup(task, run))];
    }

    // 会签, 顺序会签 or 票签 for which nobody was there: once there are people, all of them are asked.
    private ReviewStage? WaitsForAppointments(WorkflowRun run) =>
        run.Workflow.BlockingActivities.GetValueOrDefault(StageKey) is ReviewStage { Mode: not ReviewMode.AnyOne } stage
        && tasks.Where(t => t.WaitId == WaitId).All(t => t.Unassigned && t.PersonId is null && !decisions.Any(d => d.TaskId == t.Id))
        && run.Roster.EligibleFor(stage, ExcludedFrom(stage)).Count > 0 ? stage : null;

    // Who has a turn of their own does not take the group's.
    private bool IsMisplaced(ReviewTask task, Roster roster)
    {
        if (task.PersonId is not null) return task.TakersIn(roster).Count == 0;
        var busy = tasks.Where(t => t.IsOpen && t.WaitId == task.WaitId).Select(t => t.PersonId).OfType<Guid>();
        return !task.TakersIn(roster).Except(busy).Any() != task.Unassigned;
    }

    private ReviewTask GiveToGroup(ReviewTask task, WorkflowRun run)
    {
        task.Close(TaskClosure.RolesChanged, run.At);
        Record("turn-passed-on", null, new() { ["stage"] = task.StageKey, ["from"] = task.PersonId?.ToString() }, run.At);
        var given = Continue(task, null, task.Scope, run);
        NotifyTakersOf(given, NoticeKind.TaskArrived, run);
        return given;
    }

    private ReviewTask Give(ReviewTask task, Guid toPersonId, Scope scope, Actor by, string reason, WorkflowRun run)
    {
        task.Close(TaskClosure.Transferred, run.At);
        var given = Continue(task, toPersonId, scope, run).GivenAs(by.Id, reason);
        Record("given", by.Id, new() { ["stage"] = task.StageKey, ["from"] = task.PersonId?.ToString(), ["to"] = toPersonId.ToString(), ["reason"] = reason }, run.At);
        NotifyTakersOf(given, NoticeKind.TaskArrived, run);
        return given;
    }

    private Scope ScopeOfTaker(ReviewTask task, Guid toPersonId, WorkflowRun run) =>
        MayBeGivenTo(task, run).Contains(toPersonId) && run.Roster.ScopeIn(task.Role, toPersonId) is { } scope ? scope
            : throw new RuleBrokenException($"所选人员不能办理这项待办：须是这份目标表的{task.Role.InChinese()}，没有参与填报，也没有审核过；请另选一位。");

    // Nobody but the person whose turn it is disposes of it, and a delegate only decides.
    private (ReviewTask Task, ReviewStage Stage) OwnTurn(Guid taskId, Actor reviewer, WorkflowRun run)
    {
        var task = TaskOf(taskId);
        MustBeOpen(task, reviewer);
        if (MustBeAllowed(task, reviewer, run) is { } principal)
            throw new RuleBrokenException($"这是{principal.Name}委托给您的待办，您可以办理，但不能转办、加签；请由{principal.Name}本人办理。");
        MustBeTheTurnOf(task);
        return run.Workflow.BlockingActivities[StageKey] is ReviewStage stage ? (task, stage)
            : throw new RuleBrokenException($"“{StageName}”不能转办、加签，请直接办理。");
    }
}
