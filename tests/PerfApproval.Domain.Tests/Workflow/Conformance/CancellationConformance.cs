using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>A table can be given up wherever it waits, and then nothing moves it any more.</summary>
public abstract class CancellationConformance : EngineConformance
{
    public static TheoryData<string> Shipped => ShippedWorkflow.EverReleased;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_table_is_cancelled_at_whatever_stage_it_waits(string name)
    {
        var engine = NewEngine();
        var explored = ShippedExploration.On(engine, name);
        var workflow = explored.Workflow;
        foreach (var (place, waiting) in explored.Reached)
        {
            var cancelled = engine.Cancel(workflow, waiting.State);
            (cancelled.Status, cancelled.OpenWaits.Count, cancelled.Effects.Count).ShouldBe((BurstStatus.Cancelled, 0, 0), $"{name}: {place}");
            foreach (var outcome in workflow.BlockingActivities[place.ActivityId].Outcomes)
                Refused(() => engine.Resume(workflow, cancelled.State, waiting.OpenWaits[0].Id, outcome, WorkflowInput.Nothing));
            Refused(() => engine.Cancel(workflow, cancelled.State));
        }
    }

    private static void Refused(Func<object> late) => Should.Throw<WorkflowException>(late).Message.ShouldContain("已经终止");
}
