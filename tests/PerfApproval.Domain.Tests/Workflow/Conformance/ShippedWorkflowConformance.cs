using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Every reachable state of every shipped definition, every declared outcome, every combination of facts it looks at.</summary>
public abstract class ShippedWorkflowConformance : EngineConformance
{
    public static TheoryData<string> Shipped => ShippedWorkflow.EverReleased;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_decision_leads_to_another_stage_or_to_the_end(string name)
    {
        var explored = Explore(name);
        foreach (var step in explored.Steps)
        {
            var (workflow, stops) = (explored.Workflow, explored.Workflow.Definition.StopsAfter(step.From, step.Outcome));
            (step.Result.Status is BurstStatus.Waiting or BurstStatus.Finished).ShouldBeTrue();
            if (step.Result.Status == BurstStatus.Waiting)
                stops.ShouldContain(workflow.BlockingActivities[step.Result.OpenWaits.ShouldHaveSingleItem().ActivityId]);
            else
                step.Result.OpenWaits.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_stage_is_reached_and_the_end_is_reached_from_each(string name)
    {
        var explored = Explore(name);
        explored.Places.Select(p => p.ActivityId).ToHashSet().ShouldBe(explored.Workflow.BlockingActivities.Keys, ignoreOrder: true);
        foreach (var place in explored.Places)
            explored.CanFinishFrom(place).ShouldBeTrue($"{name}: {place}");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_status_that_people_see_fits_the_stage_where_the_table_waits(string name)
    {
        var explored = Explore(name);
        foreach (var (activityId, status) in explored.Places)
        {
            TargetStatus?[] fitting = explored.Workflow.BlockingActivities[activityId] switch
            {
                Drafting => [TargetStatus.Drafting, TargetStatus.Returned],
                Publishing => [TargetStatus.Approved],
                _ => [TargetStatus.InReview],
            };
            fitting.ShouldContain(status, $"{name}: {activityId}");
        }

        explored.LastStatuses.ShouldBe([TargetStatus.Published, TargetStatus.Rejected], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_a_stage_does_not_declare_is_refused_everywhere(string name)
    {
        var explored = Explore(name);
        var all = explored.Workflow.BlockingActivities.Values.SelectMany(a => a.Outcomes).Distinct().ToList();
        foreach (var (place, result) in explored.Reached)
        {
            foreach (var outcome in all.Except(explored.Workflow.BlockingActivities[place.ActivityId].Outcomes))
                Should.Throw<WorkflowException>(() => explored.Decide(result, outcome, WorkflowInput.Nothing));
        }
    }

    private Exploration Explore(string name)
    {
        var engine = NewEngine();
        return new Exploration(engine, engine.Compile(ShippedWorkflow.Text(name)));
    }
}
