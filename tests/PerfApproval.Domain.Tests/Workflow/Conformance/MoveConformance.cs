using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>A running table goes on by another version of its workflow, from the stage where it stands.</summary>
public abstract class MoveConformance : EngineConformance
{
    public static TheoryData<string, string> Versions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in ShippedWorkflow.Replaced)
            {
                data.Add($"{name}-1", name);
                data.Add(name, $"{name}-1");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_table_that_was_moved_stands_at_its_stage_and_every_decision_there_leads_on(string from, string to)
    {
        var engine = NewEngine();
        var (old, next) = (engine.Compile(ShippedWorkflow.Text(from)), engine.Compile(ShippedWorkflow.Text(to)));
        foreach (var stage in InBoth(old, next))
        {
            var moved = Moved(engine, next, stage);
            foreach (var outcome in stage.Outcomes)
            {
                var (result, drawn) = (Decide(engine, next, moved, outcome), DrawnWay.From(stage, outcome, WorkflowInput.Nothing, next.Definition));
                result.Effects.ShouldBe(drawn.Effects);
                result.OpenWaits.Select(w => w.ActivityId).ShouldBe(drawn.Stop is EndPoint ? [] : [drawn.Stop.Id], $"{to}: {stage.Id} {outcome}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_table_that_was_moved_has_left_its_old_version_and_its_old_wait_behind(string from, string to)
    {
        var engine = NewEngine();
        var (old, next) = (engine.Compile(ShippedWorkflow.Text(from)), engine.Compile(ShippedWorkflow.Text(to)));
        var before = engine.Start(old, "table-1", WorkflowInput.Nothing);
        foreach (var stage in InBoth(old, next))
        {
            var moved = Moved(engine, next, stage);
            Refused(() => Decide(engine, old, moved, stage.Outcomes[0])).ShouldContain($"不属于“{old.Id}”");
            Refused(() => engine.Resume(next, moved.State, before.OpenWaits[0].Id, stage.Outcomes[0], WorkflowInput.Nothing))
                .ShouldContain("没有这样一个待办");
        }
    }

    private static IEnumerable<BlockingActivity> InBoth(CompiledWorkflow old, CompiledWorkflow next) => next.BlockingActivities.Values
        .Where(s => old.BlockingActivities.TryGetValue(s.Id, out var before) && before.GetType() == s.GetType());

    private static BurstResult Moved(IWorkflowEngine engine, CompiledWorkflow next, BlockingActivity stage)
    {
        var path = WorkflowPath.To(stage.Id, next.Definition, Facts.LookedAtBy(next.Definition)).ShouldNotBeNull(stage.Id);
        var moved = path.Walk(engine, next, "table-1/2");
        moved.Status.ShouldBe(BurstStatus.Waiting);
        moved.OpenWaits.ShouldHaveSingleItem().ActivityId.ShouldBe(stage.Id);
        return moved;
    }

    private static BurstResult Decide(IWorkflowEngine engine, CompiledWorkflow workflow, BurstResult at, string outcome) =>
        engine.Resume(workflow, at.State, at.OpenWaits[0].Id, outcome, WorkflowInput.Nothing);

    private static string Refused(Func<object> misuse) => Should.Throw<WorkflowException>(misuse).Message;
}
