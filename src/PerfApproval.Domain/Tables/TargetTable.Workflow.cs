using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private void Resume(string outcome, WorkflowRun run)
    {
        if (run.Engine.EngineId != EngineId || run.Workflow.Id != WorkflowId)
            throw new InvalidOperationException($"Table {Id} runs {WorkflowId} on {EngineId}, not {run.Workflow.Id} on {run.Engine.EngineId}.");
        var wait = WaitId ?? throw new RuleBrokenException($"《{Name}》的流程已经结束，无需再办理。");
        Advance(run.Engine.Resume(run.Workflow, WorkflowState, wait, outcome, Facts(run)), run);
    }

    private void Advance(BurstResult burst, WorkflowRun run)
    {
        WorkflowState = burst.State;
        var wait = burst.OpenWaits.SingleOrDefault();
        var stage = wait is null ? null : run.Workflow.BlockingActivities[wait.ActivityId];
        WaitId = wait?.Id;
        StageKey = stage?.Id ?? "";
        StageName = stage?.Name ?? "";
        ChangedAt = run.At;
        foreach (var status in burst.Effects.OfType<StatusSet>()) Status = status.Status;
        if (wait is not null && stage is not null) OpenTasks(wait, stage, run);
        foreach (var notified in burst.Effects.OfType<Notified>()) Notify(notified, run);
    }

    private void OpenTasks(OpenWait wait, BlockingActivity stage, WorkflowRun run)
    {
        if (stage is ReviewStage review) OpenReviewTasks(wait, review, run);
        if (stage is Publishing) OpenPublishingTask(wait, stage, run);
        if (tasks.FirstOrDefault(t => t.IsOpen && t.Unassigned) is { } waiting)
            Record("task-unassigned", null, new() { ["stage"] = waiting.StageKey, ["role"] = waiting.Role.ToString() }, run.At);
    }

    private void OpenReviewTasks(OpenWait wait, ReviewStage stage, WorkflowRun run)
    {
        var excluded = ExcludedFrom(stage);
        var eligible = run.Roster.EligibleFor(stage, excluded);
        Guid?[] takers = stage.Mode == ReviewMode.All && eligible.Count > 0 ? [.. eligible.Select(p => (Guid?)p)] : [null];
        foreach (var taker in takers)
        {
            tasks.Add(ReviewTask
                .Open(this, wait.Id, stage.Id, stage.Name, RoleAssignment.RoleOf(stage.Role), run.Roster.ScopeOf(stage), run.At)
                .For(taker, excluded, eligible.Count == 0, stage.DeadlineWorkingDays));
        }
    }

    private void OpenPublishingTask(OpenWait wait, BlockingActivity stage, WorkflowRun run)
    {
        var nobody = !run.Roster.Holding(Role.Publisher).Except(Preparers).Any();
        tasks.Add(ReviewTask
            .Open(this, wait.Id, stage.Id, stage.Name, Role.Publisher, new(ScopeKind.Bureau, BureauId), run.At)
            .For(null, Preparers, nobody, null));
    }

    private void CloseTasks(TaskClosure closure, DateTimeOffset at)
    {
        foreach (var task in tasks.Where(t => t.IsOpen)) task.Close(closure, at);
    }

    private void Notify(Notified notified, WorkflowRun run)
    {
        if (notified.Recipient == NoticeRecipient.Preparer)
        {
            if (submissions.MaxBy(s => s.Pass) is { } last) notices.Add(new(notified.Kind, last.PersonId, null));
            return;
        }

        NotifyTakers(notified.Kind, run);
    }

    // Everybody whose turn it is by an open task.
    private void NotifyTakers(NoticeKind kind, WorkflowRun run)
    {
        foreach (var task in tasks.Where(t => t.IsOpen))
        {
            IEnumerable<Guid> people = task.PersonId is { } one ? [one]
                : task.Role == Role.Publisher ? run.Roster.Holding(Role.Publisher)
                : run.Roster.HoldingExactly(task.Role, task.Scope);
            notices.AddRange(people.Where(p => !task.Excluded.Contains(p)).Select(p => new Notice(kind, p, task.Id)));
        }
    }

    private WorkflowInput Facts(WorkflowRun run) =>
        new(Amount, run.Form.Id, null, run.Occasion.ToString().ToLowerInvariant(), ReturnedFrom);
}
