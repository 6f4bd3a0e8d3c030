using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>调整: what was published is changed by a table of its own, which takes its place when it is published.</summary>
public sealed class AdjustmentTests
{
    private readonly FiledTable filed = A.TargetTable().DraftedFor("hebei-annual");
    private readonly Round round;

    public AdjustmentTests()
    {
        filed.Submitted().Reaching("publishing");
        round = new(filed.Table.BureauId, Guid.NewGuid(), 2026, RoundOccasion.Adjustment, "hebei", "hebei-adjustment");
    }

    [Fact]
    public void An_adjustment_begins_with_the_published_text_and_the_same_indicators()
    {
        filed.Publish(filed.Office.Publisher);
        var adjusting = Adjust();
        adjusting.ShouldSatisfyAllConditions(
            t => t.AdjustsId.ShouldBe(filed.Table.Id),
            t => t.Draft.ShouldBe(filed.CurrentVersion.Content),
            t => t.Status.ShouldBe(TargetStatus.Drafting),
            t => t.Versions.ShouldHaveSingleItem().Origin.ShouldBe(VersionOrigin.Adjustment),
            t => t.Changes.ShouldBeEmpty(),
            t => t.Name.ShouldBe(filed.Table.Name));
        filed.Table.Status.ShouldBe(TargetStatus.Published);
    }

    [Fact]
    public void What_is_not_published_is_not_adjusted() => Refusal.Of(() => Adjust()).ShouldContain("还没有公开，不走调整流程");

    [Fact]
    public void An_adjustment_needs_a_reason()
    {
        filed.Publish(filed.Office.Publisher);
        Refusal.Of(() => Adjust(reason: " ")).ShouldContain("调整需要写明理由");
    }

    [Fact]
    public void Only_one_adjustment_is_under_way_and_it_is_named()
    {
        filed.Publish(filed.Office.Publisher);
        Refusal.Of(() => Adjust(earlier: Adjust())).ShouldContain("已有一项调整在办（现在：单位填报）");
    }

    [Fact]
    public void A_publication_holds_the_published_text_until_the_adjustment_is_approved()
    {
        filed.Publish(filed.Office.Publisher);
        var adjusting = Adjust();
        SetOf(filed.Table, adjusting).Tables.ShouldBe([filed.Table]);
        SetOf(filed.Table, Reviewed(adjusting)).Tables.ShouldBe([adjusting]);
    }

    private PublicationSet SetOf(params TargetTable[] tables)
    {
        var place = filed.Office.Place;
        return new(filed.Office.Unit, [new BudgetUnit(place.BureauId, place.UnitId, place.DepartmentId, "331001", "某区人民法院")], tables, PublicationTerms.Everything);
    }

    private TargetTable Reviewed(TargetTable adjusting)
    {
        adjusting.Submit(filed.Office.AtWork(filed.Office.Preparer), "", Guid.NewGuid(), Run);
        while (adjusting.Status != TargetStatus.Approved)
        {
            var task = adjusting.Tasks.First(t => t.IsOpen);
            var reviewer = filed.Office.Everybody.First(p => task.IsFor(filed.Office.AtWork(p), filed.Office.Place));
            var version = adjusting.Versions.Single(v => v.Id == adjusting.CurrentVersionId);
            var judgement = new Judgement(Rating.Excellent, "");
            var due = Workflow.BlockingActivities[adjusting.StageKey] is ReviewStage { OpinionDue: true };
            adjusting.Decide(task.Id, filed.Office.AtWork(reviewer), new(Verdict.Approve, null, "", version.Id, version.Sha256, Factor.Session, Guid.NewGuid())
            {
                Opinion = due ? new(judgement, judgement, judgement, judgement, Rating.Excellent, []) : null,
            }, Run);
        }

        return adjusting;
    }

    private static CompiledWorkflow Workflow => ShippedDefinition.Of("hebei-adjustment").Workflow;

    private WorkflowRun Run => new(ShippedDefinition.Engine, Workflow, ShippedDefinition.Of("hebei-adjustment").Form, RoundOccasion.Adjustment, filed.Office.Roster, filed.Office.Tick()) { Rules = filed.Rules };

    private TargetTable Adjust(string reason = "预算调剂", TargetTable? earlier = null) =>
        TargetTable.Adjust(filed.Office.AtWork(filed.Office.Preparer), filed.Table, earlier, round, reason, Run);
}
