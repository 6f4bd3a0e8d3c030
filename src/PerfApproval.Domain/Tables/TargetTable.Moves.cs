using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>What moving to this version would do now; the table stays as it is.</summary>
    public MoveForecast ForecastMove(CompiledWorkflow to, WorkflowRun run)
    {
        if (ObstacleTo(to, run, out _) is { } obstacle) return new(StageKey, StageName, obstacle, [], [], []);
        var (before, after) = (run.Workflow.BlockingActivities[StageKey], to.BlockingActivities[StageKey]);
        return new(StageKey, StageName, null, StageChanges.Between(before, after), Asked(run.Roster), AskedAt(after, run.Roster));
    }

    /// <summary>Goes on by the other version, at the stage where it stands; its tasks are opened anew by that version's rules.</summary>
    /// <exception cref="RuleBrokenException">The move does not concern this table, or something stands against it.</exception>
    public void MoveTo(CompiledWorkflow to, WorkflowMove move, WorkflowRun run)
    {
        if (!move.IsUnderWay || move.BureauId != BureauId || move.FromId != WorkflowId || move.ToId != to.Id)
            throw new RuleBrokenException($"《{Name}》不在这次迁移的范围内，请刷新页面查看。");
        if (ObstacleTo(to, run, out var path) is { } obstacle) throw new RuleBrokenException(obstacle);

        var burst = path.Walk(run.Engine, to, $"{Id}/{TrailLength + 1}");
        var wait = burst.OpenWaits.SingleOrDefault(w => w.ActivityId == StageKey)
            ?? throw new InvalidOperationException($"Engine {EngineId} does not lead {to.Id} to {StageKey}.");
        var asked = Asked(run.Roster);
        CloseTasks(TaskClosure.Moved, run.At);
        Record("moved", move.ConfirmedBy, new() { ["move"] = move.Id.ToString(), ["from"] = WorkflowId, ["to"] = to.Id, ["stage"] = StageKey }, run.At);
        StandAt(wait, burst.State, to);
        OpenTasks(wait, to.BlockingActivities[StageKey], run with { Workflow = to });
        // Who had the task before has it still.
        foreach (var task in tasks.Where(t => t.IsOpen))
            notices.AddRange(task.TakersIn(run.Roster).Except(asked).Select(p => new Notice(NoticeKind.TaskArrived, p, task.Id)));
    }

    // Status and what preceded stay: only the rules from here on are others.
    private void StandAt(OpenWait wait, string state, CompiledWorkflow workflow)
    {
        WorkflowId = workflow.Id;
        WorkflowState = state;
        WaitId = wait.Id;
        StageName = workflow.BlockingActivities[StageKey].Name;
        RemindedOn = null;
    }

    private string? ObstacleTo(CompiledWorkflow to, WorkflowRun run, out WorkflowPath path)
    {
        path = new(WorkflowInput.Nothing, []);
        if (WaitId is null) return $"《{Name}》的流程已经结束，不再迁移。";
        if (to.EngineId != EngineId) return $"《{Name}》由另一种流程引擎（{EngineId}）运行，不能迁移。";
        if (to.BlockingActivities.GetValueOrDefault(StageKey) is not { } stage) return $"新版本没有“{StageName}”这个环节，请办完这一环节后再迁移。";
        if (stage.GetType() != run.Workflow.BlockingActivities[StageKey].GetType())
            return $"“{StageName}”在新版本里是另一种环节，请办完这一环节后再迁移。";
        if (stage is ReviewStage { Scope: ReviewScope.PerformanceDivision } && run.Roster.Place.PerformanceDivisionId is null)
            return $"新版本的“{stage.Name}”由绩效处室办理，但本财政局还没有绩效处室；请系统管理员先添加。";
        if (HasBegun) return $"“{StageName}”已有人办理、转办或加签，请办完这一环节后再迁移。";
        if (WorkflowPath.To(StageKey, to.Definition, PastAndPresentFacts(run)) is not { } found)
            return $"按这份目标表的金额、表式等情况，新版本走不到“{StageName}”，请办完这一环节后再迁移。";
        path = found;
        return null;
    }

    // A new set of tasks would forget who has signed already and who was asked besides.
    private bool HasBegun =>
        DecisionsInWait().Any() || tasks.Any(t => t.IsOpen && (t.AddedFor is not null || t.GivenBy is not null));

    private WorkflowInput[] PastAndPresentFacts(WorkflowRun run) =>
        [.. new[] { Facts(run), Facts(run) with { ReturnedFrom = null } }.Distinct()];

    private List<Guid> Asked(Roster roster) => [.. tasks.Where(t => t.IsOpen).SelectMany(t => t.TakersIn(roster)).Distinct()];

    private IReadOnlyList<Guid> AskedAt(BlockingActivity stage, Roster roster) =>
        stage is ReviewStage review ? roster.EligibleFor(review, ExcludedFrom(review)) : Asked(roster);
}
