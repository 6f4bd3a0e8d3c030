using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private void Resume(string outcome, WorkflowRun run, Rating? rating = null)
    {
        if (run.Engine.EngineId != EngineId || run.Workflow.Id != WorkflowId)
            throw new InvalidOperationException($"Table {Id} runs {WorkflowId} on {EngineId}, not {run.Workflow.Id} on {run.Engine.EngineId}.");
        var wait = WaitId ?? throw new RuleBrokenException($"《{Name}》的流程已经结束，无需再办理。");
        Advance(run.Engine.Resume(run.Workflow, WorkflowState, wait, outcome, Facts(run, rating)), run);
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
        (PrecedingWaitId, PrecedingReturnedFrom, RemindedOn) = (null, null, null);
        foreach (var status in burst.Effects.OfType<StatusSet>()) Status = status.Status;
        if (wait is not null && stage is not null) OpenTasks(wait, stage, run);
        foreach (var notified in burst.Effects.OfType<Notified>()) Notify(notified, run);
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
        foreach (var task in tasks.Where(t => t.IsOpen)) NotifyTakersOf(task, kind, run);
    }

    // Who had a task of their own hears of it, whatever has become of the role.
    private void NotifyTakersOf(ReviewTask task, NoticeKind kind, WorkflowRun run) =>
        notices.AddRange((task.PersonId is { } one ? [one] : task.TakersIn(run.Roster)).Select(p => new Notice(kind, p, task.Id)));

    private WorkflowInput Facts(WorkflowRun run, Rating? rating = null) =>
        new(Amount, run.Form.Id, rating?.InChinese(), run.Occasion.ToString().ToLowerInvariant(), ReturnedFrom);
}
