using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    // A stage is settled when it is known what follows: then the table moves on, or else the next in line gets their turn.
    private void Settle(Decision decision, ReviewTask task, WorkflowRun run)
    {
        var stage = run.Workflow.BlockingActivities[StageKey];
        if (SettledOutcome(decision, stage, run) is { } outcome)
        {
            MoveOn(decision, outcome, run);
            return;
        }

        var called = RenewGroupTasks(run);
        CallThoseAddedAfter(task, called, run);
    }

    private string? SettledOutcome(Decision decision, BlockingActivity stage, WorkflowRun run)
    {
        if (stage is ReviewStage { Mode: ReviewMode.Share, Share: { } share }) return VotedOutcome(share);
        if (decision.Verdict != Verdict.Approve) return decision.Outcome;
        if (tasks.Any(t => t.IsOpen && t.WaitId == WaitId)) return null;
        return stage is ReviewStage { Mode: ReviewMode.InOrder } inOrder && OpenNextTurn(inOrder, run) ? null : decision.Outcome;
    }

    // 票签: approved as soon as enough have approved, ended as soon as that has become impossible.
    private string? VotedOutcome(int share)
    {
        var asked = tasks.Count(t => t.WaitId == WaitId && (t.IsOpen || t.Closure == TaskClosure.Decided && StandingDecisionOn(t) is not null));
        var needed = ReviewStage.ApprovalsNeeded(asked, share);
        Decision[] votes = [.. DecisionsInWait()];
        var against = votes.Where(v => v.Verdict != Verdict.Approve).ToArray();
        if (votes.Length - against.Length >= needed) return Outcome.Approve;
        return asked - against.Length >= needed ? null
            : against.GroupBy(v => v.Outcome).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(v => v.At)).First().Key;
    }

    /// <summary>The decisions at the stage where the table is, since it came there, that nobody took back.</summary>
    public IEnumerable<Decision> DecisionsInWait() => tasks.Where(t => t.WaitId == WaitId).Select(StandingDecisionOn).OfType<Decision>();

    private Decision? StandingDecisionOn(ReviewTask task) => decisions.FirstOrDefault(d => d.TaskId == task.Id && !IsTakenBack(d));

    public bool IsTakenBack(Decision decision) => takeBacks.Any(b => b.DecisionId == decision.Id);

    private void MoveOn(Decision decision, string outcome, WorkflowRun run)
    {
        var rating = RatingOf(outcome, decision);
        CloseTasks(outcome == Outcome.Approve ? TaskClosure.DecidedByAnother : TaskClosure.PassEnded, run.At);
        var before = ReturnedFrom;
        // The workflow is told where the table was returned from until that stage has decided again.
        if (Outcome.IsReturn(outcome)) ReturnedFrom = StageKey;
        else if (ReturnedFrom == StageKey) ReturnedFrom = null;
        var left = WaitId;
        Resume(outcome, run, rating);
        (PrecedingWaitId, PrecedingReturnedFrom) = (left, before);
    }

    // The least favourable opinion decides what is still to be done.
    private Rating? RatingOf(string outcome, Decision last) =>
        outcome == Outcome.Approve ? DecisionsInWait().Where(d => d.Verdict == Verdict.Approve).Max(d => d.Rating) : last.Rating;
}
