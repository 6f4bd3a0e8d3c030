using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Every reachable state of every shipped definition, every declared outcome, every way that its routes can choose.</summary>
public abstract class ShippedWorkflowConformance : EngineConformance
{
    public static TheoryData<string> Shipped => ShippedWorkflow.EverReleased;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_decision_leads_where_it_is_drawn_and_does_on_the_way_what_is_drawn(string name)
    {
        foreach (var (at, result, drawn, _) in Explore(name).Steps)
        {
            var step = $"{name}: {at} {drawn.Taken[0].Outcome}";
            result.Effects.ShouldBe(drawn.Effects, step);
            result.Status.ShouldBe(drawn.Stop is EndPoint ? BurstStatus.Finished : BurstStatus.Waiting, step);
            result.OpenWaits.Select(w => w.ActivityId).ShouldBe(drawn.Stop is EndPoint ? [] : [drawn.Stop.Id], step);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_connection_of_the_drawing_is_taken(string name)
    {
        var explored = Explore(name);
        explored.Steps.SelectMany(s => s.Drawn.Taken).Distinct().ShouldBe(explored.Workflow.Definition.Connections, ignoreOrder: true);
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

    private Exploration Explore(string name) => ShippedExploration.On(NewEngine(), name);
}
