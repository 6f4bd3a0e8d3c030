using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>What the shipped definitions are, each by itself and all together.</summary>
public sealed class ShippedDefinitionTests
{
    private static readonly IReadOnlyList<string> Names =
        ["hebei-adjustment", "hebei-annual", "shanghai-adjustment", "shanghai-annual", "tianjin-adjustment", "tianjin-annual"];

    public static TheoryData<string> Shipped => ShippedWorkflow.All;

    [Fact]
    public void Every_region_has_a_workflow_for_the_year_and_one_for_adjustments() =>
        Shipped.Cast<object[]>().Select(row => row[0]).ShouldBe(Names);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void An_adjustment_is_decided_sooner_than_the_year(string name)
    {
        if (name.EndsWith("-annual", StringComparison.Ordinal)) return;
        var yearly = Stages(Read(name.Replace("-adjustment", "-annual", StringComparison.Ordinal)));
        Stages(Read(name)).Max(s => s.DeadlineWorkingDays).ShouldBeLessThan(yearly.Max(s => s.DeadlineWorkingDays));
    }

    // Otherwise the second stage would wait for people who have already approved.
    [Theory]
    [MemberData(nameof(Shipped))]
    public void Two_stages_of_the_same_people_on_the_way_of_one_table_let_them_decide_at_both(string name)
    {
        var definition = Read(name);
        foreach (var amount in new decimal?[] { null, 10, 60, 200, 400, 800, 1500, 2500 })
            foreach (var stage in After(definition.Start, definition, amount))
                foreach (var later in After(stage, definition, amount).Where(l => l != stage && (l.Role, l.Scope) == (stage.Role, stage.Scope)))
                    later.MayRepeat.ShouldBeTrue($"{name}: {later.Id} after {stage.Id} at {amount}");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_two_boxes_of_the_drawing_cover_each_other(string name)
    {
        var boxes = Read(name).Activities.Select(a => a.Position).ToList();
        foreach (var (box, index) in boxes.Select((b, i) => (b, i)))
            boxes.Skip(index + 1).ShouldAllBe(o => Math.Abs(o.X - box.X) >= 200 || Math.Abs(o.Y - box.Y) >= 80);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Whoever_gets_a_task_hears_of_it_whichever_way_it_comes(string name)
    {
        var definition = Read(name);
        var entrances = definition.Connections.Where(c => definition.BlockingActivities.GetValueOrDefault(c.To) is ReviewStage or Publishing);
        foreach (var before in entrances.Select(c => definition.Activities.Single(a => a.Id == c.From)))
            before.ShouldBeOfType<Notify>().Recipient.ShouldBe(NoticeRecipient.NextReviewers, $"{name}: {before.Id}");
    }

    [Fact]
    public void Together_they_use_every_way_of_deciding()
    {
        var all = Names.Select(Read).ToList();
        var stages = all.SelectMany(Stages).ToList();
        stages.Select(s => s.Mode).Distinct().ShouldBe(Enum.GetValues<ReviewMode>(), ignoreOrder: true);
        stages.Select(s => s.WhenOverdue).Distinct().ShouldBe(Enum.GetValues<OverdueAction>(), ignoreOrder: true);
        stages.Select(s => s.MayCopyTo).Distinct().ShouldBe(Enum.GetValues<CopyRange>(), ignoreOrder: true);
        stages.SelectMany(s => s.MayAdd).Distinct().ShouldBe(Enum.GetValues<Addition>(), ignoreOrder: true);
        stages.ShouldContain(s => s.MayTransfer);
        stages.ShouldContain(s => s.MayBatch);
        stages.ShouldContain(s => s.RemindBeforeWorkingDays != null);
        all.SelectMany(d => d.Activities).OfType<Route>().Select(r => r.By).Distinct().ShouldBe(Enum.GetValues<RouteFact>(), ignoreOrder: true);
        all.ShouldAllBe(d => d.Activities.Any(a => a is Correcting));
    }

    // Hashes of strings differ from process to process; what goes through the stages must not.
    [Fact]
    public void Stages_are_gone_through_in_the_order_of_the_file()
    {
        foreach (var definition in Names.Select(Read))
            definition.BlockingActivities.Keys.ShouldBe(definition.Activities.OfType<BlockingActivity>().Select(a => a.Id));
    }

    [Fact]
    public void A_decision_may_be_taken_back_after_every_approval_return_and_final_approval()
    {
        foreach (var definition in Names.Select(Read))
        {
            definition.BlockingActivities.Values.Where(a => a is Drafting or Publishing).ShouldAllBe(a => a.Outcomes.Contains(Outcome.TakeBack));
            Stages(definition).Where(s => s.Id is not ("head-review" or "form-review")).ShouldAllBe(s => s.Outcomes.Contains(Outcome.TakeBack), definition.Id);
        }
    }

    [Theory]
    [InlineData("tianjin-annual", "department-review", "department-review")]
    [InlineData("hebei-annual", "performance-review", "performance-review")]
    [InlineData("hebei-annual", "division-review", "unit-review")]
    [InlineData("shanghai-annual", "performance-review", "unit-review")]
    [InlineData("tianjin-adjustment", "performance-review", "performance-review")]
    [InlineData("shanghai-adjustment", "division-review", "division-review")]
    public void What_was_returned_goes_straight_back_or_through_all_stages_as_the_region_says(string name, string returnedFrom, string next)
    {
        var (engine, workflow) = (new BuiltInEngine(), new BuiltInEngine().Compile(ShippedWorkflow.Text(name)));
        var draft = engine.Start(workflow, "table-1", WorkflowInput.Nothing);
        var facts = WorkflowInput.Nothing with { ReturnedFrom = returnedFrom };
        engine.Resume(workflow, draft.State, draft.OpenWaits[0].Id, Outcome.Submit, facts).OpenWaits[0].ActivityId.ShouldBe(next);
    }

    private static IEnumerable<ReviewStage> After(Activity activity, WorkflowDefinition definition, decimal? amount)
    {
        var input = WorkflowInput.Nothing with { Amount = amount };
        var met = new HashSet<Activity>();
        var ahead = new Queue<Activity>([activity]);
        while (ahead.TryDequeue(out var current))
        {
            var outcomes = current is Route { By: RouteFact.Amount } route ? [route.Choose(input)] : current.Outcomes;
            // Who takes a decision back undoes it.
            outcomes.Where(o => o != Outcome.TakeBack).Select(o => definition.After(current, o)).Where(met.Add).ToList().ForEach(ahead.Enqueue);
        }

        return met.OfType<ReviewStage>();
    }

    private static WorkflowDefinition Read(string name) => WorkflowLinter.Read(ShippedWorkflow.Text(name));

    private static IEnumerable<ReviewStage> Stages(WorkflowDefinition definition) => definition.Activities.OfType<ReviewStage>();
}
