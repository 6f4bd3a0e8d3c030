using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private void OpenTasks(OpenWait wait, BlockingActivity stage, WorkflowRun run)
    {
        if (stage is ReviewStage review) OpenReviewTasks(wait.Id, review, run);
        if (stage is Publishing) Add(ReviewTask.Open(this, wait.Id, stage, Role.Publisher, new(ScopeKind.Bureau, BureauId), run.At).For(null, ExcludedFrom(stage), run.Roster), run);
    }

    private void OpenReviewTasks(string wait, ReviewStage stage, WorkflowRun run)
    {
        var excluded = ExcludedFrom(stage);
        var eligible = run.Roster.EligibleFor(stage, excluded);
        Guid?[] takers = stage.Mode == ReviewMode.AnyOne || eligible.Count == 0 ? [null]
            : [.. eligible.Take(stage.Mode == ReviewMode.InOrder ? 1 : eligible.Count).Select(p => (Guid?)p)];
        foreach (var taker in takers) Add(OpenedBy(stage, wait, run).For(taker, excluded, run.Roster), run);
    }

    // 顺序会签: the next in the order of appointment who has had no turn yet.
    private bool OpenNextTurn(ReviewStage stage, WorkflowRun run)
    {
        var wait = WaitId ?? throw new InvalidOperationException($"Table {Id} waits for nobody.");
        var excluded = ExcludedFrom(stage);
        var next = run.Roster.EligibleFor(stage, excluded).Except(InvolvedIn(wait)).Select(p => (Guid?)p).FirstOrDefault();
        if (next is null) return false;
        Add(OpenedBy(stage, wait, run).For(next, excluded, run.Roster), run);
        NotifyTakersOf(tasks[^1], NoticeKind.TaskArrived, run);
        return true;
    }

    private ReviewTask OpenedBy(ReviewStage stage, string wait, WorkflowRun run)
    {
        var due = run.Calendar.After(run.Today, stage.DeadlineWorkingDays);
        return ReviewTask.Open(this, wait, stage, RoleAssignment.RoleOf(stage.Role), run.Roster.ScopeOf(stage), run.At)
            .Within(stage.DeadlineWorkingDays, due, stage.RemindBeforeWorkingDays is { } days ? run.Calendar.Before(due, days) : null);
    }

    // The same turn for somebody else, or for the same person once more.
    private ReviewTask Continue(ReviewTask task, Guid? person, Scope scope, WorkflowRun run)
    {
        var stage = run.Workflow.BlockingActivities[task.StageKey];
        var excluded = ExcludedFrom(stage);
        if (person is null) excluded.UnionWith(InvolvedIn(task.WaitId));
        return Add(ReviewTask.Open(this, task.WaitId, stage, task.Role, scope, run.At).Continuing(task).For(person, excluded, run.Roster), run);
    }

    private ReviewTask Add(ReviewTask task, WorkflowRun run)
    {
        tasks.Add(task);
        if (!task.Unassigned) return task;
        Record("task-unassigned", null, new() { ["stage"] = task.StageKey, ["role"] = task.Role.ToString() }, run.At);
        notices.AddRange(run.Roster.Holding(Role.Administrator).Select(p => new Notice(NoticeKind.Unassigned, p, task.Id)));
        return task;
    }

    private void CloseTasks(TaskClosure closure, DateTimeOffset at)
    {
        foreach (var task in tasks.Where(t => t.IsOpen)) task.Close(closure, at);
    }

    // Everybody who has a turn, or decided for somebody, in this wait.
    private HashSet<Guid> InvolvedIn(string wait)
    {
        var own = tasks.Where(t => t.WaitId == wait).ToArray();
        HashSet<Guid> involved = [.. own.Where(t => t.IsOpen || t.Closure is TaskClosure.Transferred).Select(t => t.PersonId).OfType<Guid>()];
        foreach (var decision in own.Select(StandingDecisionOn).OfType<Decision>()) involved.UnionWith(PeopleBehind(decision));
        return involved;
    }

    private static IEnumerable<Guid> PeopleBehind(Decision decision) =>
        decision.OnBehalfOf is { } principal ? [decision.PersonId, principal] : [decision.PersonId];
}
