using System.Globalization;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>The walks that every engine must take alike.</summary>
public abstract class WalkConformance : EngineConformance
{
    [Theory]
    [InlineData("tianjin-annual", "department-review bureau-review publishing")]
    [InlineData("hebei-annual", "unit-review department-review division-review performance-review publishing")]
    [InlineData("shanghai-annual", "unit-review department-review division-review performance-review publishing")]
    public void A_small_table_passes_the_stages_of_its_region_and_is_published(string region, string stages)
    {
        var journey = From(region).Start();
        journey.At.ShouldBe("drafting");
        journey.Decide(Outcome.Submit);
        foreach (var stage in stages.Split(' '))
        {
            journey.At.ShouldBe(stage);
            journey.Decide(stage == "publishing" ? Outcome.Publish : Outcome.Approve);
        }

        journey.Last.Status.ShouldBe(BurstStatus.Finished);
        journey.Last.OpenWaits.ShouldBeEmpty();
        journey.Effects.OfType<StatusSet>().Select(s => s.Status).ShouldBe(
            [TargetStatus.Drafting, TargetStatus.InReview, TargetStatus.Approved, TargetStatus.Published]);
    }

    [Fact]
    public void After_a_question_answered_and_a_return_to_the_preparer_the_departments_second_approval_goes_to_finance()
    {
        var journey = From("tianjin-annual").Start().Decide(Outcome.Submit).Approve();
        journey.At.ShouldBe("bureau-review");
        journey.Decide(Outcome.ReturnToDepartment).At.ShouldBe("department-review");
        journey.Approve().At.ShouldBe("bureau-review");
        journey.Decide(Outcome.ReturnToPreparer).At.ShouldBe("drafting");
        journey.Decide(Outcome.Submit).At.ShouldBe("department-review");
        journey.Approve().At.ShouldBe("bureau-review");
        journey.Last.Status.ShouldBe(BurstStatus.Waiting);
    }

    [Fact]
    public void What_the_performance_division_returned_goes_straight_back_to_it()
    {
        var journey = From("hebei-annual").Start().Decide(Outcome.Submit).Approve(3).Decide(Outcome.ReturnToPreparer);
        journey.At.ShouldBe("drafting");
        journey.Decide(Outcome.Submit, ReturnedFrom("performance-review")).At.ShouldBe("performance-review");
    }

    [Theory]
    [InlineData(0, "unit-review")]
    [InlineData(1, "department-review")]
    [InlineData(2, "division-review")]
    public void What_another_stage_returned_goes_through_all_stages_again(int approvals, string returning)
    {
        var journey = From("hebei-annual").Start().Decide(Outcome.Submit).Approve(approvals);
        journey.At.ShouldBe(returning);
        journey.Decide(Outcome.ReturnToPreparer).Decide(Outcome.Submit, ReturnedFrom(returning)).At.ShouldBe("unit-review");
    }

    [Theory]
    [InlineData("hebei-annual", 3, "499.99", "publishing")]
    [InlineData("hebei-annual", 3, "500", "bureau-review")]
    [InlineData("hebei-annual", 3, "500.00", "bureau-review")]
    [InlineData("hebei-annual", 3, null, "publishing")]
    [InlineData("hebei-annual", 3, "1999.99", "bureau-review")]
    [InlineData("hebei-annual", 3, "2000", "key-review")]
    [InlineData("shanghai-annual", 3, "1000", "publishing")]
    [InlineData("shanghai-annual", 3, "1000.01", "bureau-review")]
    public void The_head_of_the_bureau_decides_above_an_amount(string region, int approvals, string? amount, string next)
    {
        var journey = From(region).Start().Decide(Outcome.Submit).Approve(approvals);
        var budget = amount is null ? (decimal?)null : decimal.Parse(amount, CultureInfo.InvariantCulture);
        journey.Decide(Outcome.Approve, WorkflowInput.Nothing with { Amount = budget }).At.ShouldBe(next);
    }

    [Fact]
    public void A_return_sets_the_status_and_tells_the_preparer_in_this_order()
    {
        var journey = From("tianjin-annual").Start().Decide(Outcome.Submit).Decide(Outcome.ReturnToPreparer);
        journey.Last.Effects.ShouldBe(
            [new StatusSet(TargetStatus.Returned), new Notified(NoticeKind.Returned, NoticeRecipient.Preparer)]);
    }

    [Fact]
    public void A_rejected_table_is_finished()
    {
        var journey = From("tianjin-annual").Start().Decide(Outcome.Submit).Approve().Decide(Outcome.Reject);
        journey.Last.Status.ShouldBe(BurstStatus.Finished);
        journey.Effects.OfType<StatusSet>().Last().Status.ShouldBe(TargetStatus.Rejected);
    }

    [Fact]
    public void A_withdrawn_table_is_a_draft_again()
    {
        var journey = From("shanghai-annual").Start().Decide(Outcome.Submit).Decide(Outcome.Withdraw);
        journey.At.ShouldBe("drafting");
        journey.Last.Effects.ShouldBe([new StatusSet(TargetStatus.Drafting)]);
    }

    [Fact]
    public void No_wait_is_ever_used_again_however_often_a_table_comes_back()
    {
        var journey = From("tianjin-annual").Start();
        for (var pass = 0; pass < 50; pass++)
            journey.Decide(Outcome.Submit).Approve().Decide(Outcome.ReturnToPreparer);
        journey.Waits.Count.ShouldBe(151);
        journey.Waits.ShouldBeUnique();
    }

    [Fact]
    public void Two_tables_never_share_a_wait()
    {
        var (one, other) = (From("tianjin-annual"), new Journey(NewEngine(), ShippedWorkflow.Text("tianjin-annual"), "table-2"));
        one.Start().WaitId.ShouldNotBe(other.Start().WaitId);
    }

    [Fact]
    public void A_table_goes_on_after_every_process_was_restarted()
    {
        var region = ShippedWorkflow.Text("tianjin-annual");
        var journey = From("tianjin-annual").Start().Decide(Outcome.Submit);
        var restarted = NewEngine();
        var result = restarted.Resume(restarted.Compile(region), journey.State, journey.WaitId, Outcome.Approve, WorkflowInput.Nothing);
        result.OpenWaits.ShouldHaveSingleItem().ActivityId.ShouldBe("bureau-review");
    }

    [Fact]
    public void The_same_decision_on_the_same_state_leads_to_the_same_result()
    {
        var journey = From("hebei-annual").Start();
        var engine = NewEngine();
        BurstResult Submit() => engine.Resume(
            engine.Compile(ShippedWorkflow.Text("hebei-annual")), journey.State, journey.WaitId, Outcome.Submit, WorkflowInput.Nothing);
        var (first, second) = (Submit(), Submit());
        second.State.ShouldBe(first.State);
        second.OpenWaits.ShouldBe(first.OpenWaits);
        second.Effects.ShouldBe(first.Effects);
    }

    [Fact]
    public void A_cancelled_table_waits_for_nobody()
    {
        var journey = From("tianjin-annual").Start().Decide(Outcome.Submit).Cancel();
        journey.Last.Status.ShouldBe(BurstStatus.Cancelled);
        journey.Last.OpenWaits.ShouldBeEmpty();
        journey.Last.Effects.ShouldBeEmpty();
    }

    private static WorkflowInput ReturnedFrom(string stage) => WorkflowInput.Nothing with { ReturnedFrom = stage };
}
