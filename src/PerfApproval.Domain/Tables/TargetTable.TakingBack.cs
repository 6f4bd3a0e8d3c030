using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Takes back one's own decision (取消审核) while the next has not acted: the stage decides again.</summary>
    public TakeBack TakeBackDecision(Guid decisionId, Actor reviewer, string reason, WorkflowRun run)
    {
        var decision = decisions.FirstOrDefault(d => d.Id == decisionId)
            ?? throw new RuleBrokenException("没有找到这项办理记录，请刷新页面后重试。");
        var task = TaskOf(decision.TaskId);
        MustBeOnesOwn(decision, task, reviewer, run);
        MustHaveReason(reason, "取消审核");
        var settled = task.WaitId != WaitId;
        var burst = settled ? BackTo(task, run) : null;
        if (burst is null) MustNotHaveBeenFollowed(decision, task, run);

        var takeBack = TakeBack.Of(decision, reviewer.Person, reason, run.At);
        takeBacks.Add(takeBack);
        Record("taken-back", reviewer.Id, new() { ["decision"] = decision.Id.ToString(), ["stage"] = decision.StageKey, ["reason"] = reason }, run.At);
        if (burst is null) Reopen(task, reviewer, reason, run);
        else GoBack(burst, run);
        return takeBack;
    }

    private void MustBeOnesOwn(Decision decision, ReviewTask task, Actor reviewer, WorkflowRun run)
    {
        if (decision.PersonId != reviewer.Id) throw new RuleBrokenException($"这是{decision.PersonName}办理的，只能由其本人取消。");
        if (IsTakenBack(decision)) throw new RuleBrokenException("这项办理已经取消，无需再次取消。");
        if (WaitId is null) throw new RuleBrokenException(Ended);
        if (!task.IsFor(reviewer, run.Roster.Place) && !reviewer.Principals.Any(p => p.Id == decision.OnBehalfOf && task.IsFor(p.Actor, run.Roster.Place)))
            throw new RuleBrokenException("您已没有办理该环节的角色，不能取消审核；请联系系统管理员。");
    }

    // The engine says where the table would go back to; it must be where the decision was made.
    private BurstResult BackTo(ReviewTask task, WorkflowRun run)
    {
        var stage = run.Workflow.BlockingActivities[StageKey];
        if (task.WaitId != PrecedingWaitId || HasBeenActedOn(stage))
            throw new RuleBrokenException($"后面的环节（现在：{StageName}）已经办理，不能再取消审核；请联系现在的办理人退回。");
        if (!stage.Outcomes.Contains(Outcome.TakeBack))
            throw new RuleBrokenException($"按流程规定，到了“{StageName}”就不能再取消审核；请联系现在的办理人退回。");
        var burst = run.Engine.Resume(run.Workflow, WorkflowState, WaitId!, Outcome.TakeBack, Facts(run));
        return burst.OpenWaits.Any(w => w.ActivityId == task.StageKey) ? burst
            : throw new RuleBrokenException($"按流程规定，从“{StageName}”不能取消审核回到“{task.StageName}”；请联系现在的办理人退回。");
    }

    private bool HasBeenActedOn(BlockingActivity stage) => stage is Drafting
        ? CanonicalJson.Sha256(Draft) != versions.Single(v => v.Id == CurrentVersionId).Sha256
        : DecisionsInWait().Any();

    private void GoBack(BurstResult burst, WorkflowRun run)
    {
        NotifyTakers(NoticeKind.TakenBack, run);
        CloseTasks(TaskClosure.TakenBack, run.At);
        ReturnedFrom = PrecedingReturnedFrom;
        Advance(burst, run);
        // What came before that stage is not known any more.
        (PrecedingWaitId, PrecedingReturnedFrom) = (null, null);
    }

    private void MustNotHaveBeenFollowed(Decision decision, ReviewTask task, WorkflowRun run)
    {
        var inOrder = run.Workflow.BlockingActivities[StageKey] is ReviewStage { Mode: ReviewMode.InOrder };
        var follower = decisions.FirstOrDefault(d => d.At > decision.At && !IsTakenBack(d) && TaskOf(d.TaskId) is { } later && later.WaitId == task.WaitId
            && (inOrder || later.AddedFor == task.TurnId || task.AddedFor == later.TurnId));
        if (follower is not null)
            throw new RuleBrokenException($"{follower.PersonName}已在您之后办理，不能再取消审核；请联系其退回。");
    }

    private void Reopen(ReviewTask task, Actor reviewer, string reason, WorkflowRun run)
    {
        // 顺序会签: whoever was asked next waits for their turn again, and so do those whom they added.
        var inOrder = run.Workflow.BlockingActivities[StageKey] is ReviewStage { Mode: ReviewMode.InOrder };
        foreach (var next in tasks.Where(t => inOrder && t.IsOpen && TurnInLine(t) != TurnInLine(task)).ToArray())
        {
            NotifyTakersOf(next, NoticeKind.TakenBack, run);
            next.Close(TaskClosure.TakenBack, run.At);
        }

        Continue(task, task.PersonId, task.Scope, run).GivenAs(reviewer.Id, reason);
    }

    private static Guid TurnInLine(ReviewTask task) => task.AddedFor ?? task.TurnId;
}
