using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class SubmissionTests
{
    [Theory]
    [InlineData("tianjin-annual", "department-review")]
    [InlineData("hebei-annual", "unit-review")]
    [InlineData("shanghai-annual", "unit-review")]
    public void A_submitted_draft_becomes_a_version_and_waits_at_the_first_stage_of_its_region(string workflow, string stage)
    {
        var filed = A.TargetTable().SubmittedTo(workflow);

        filed.Table.Status.ShouldBe(TargetStatus.InReview);
        filed.Table.StageKey.ShouldBe(stage);
        filed.Table.Pass.ShouldBe(1);
        filed.CurrentVersion.Origin.ShouldBe(VersionOrigin.Submission);
        filed.OpenTask.ShouldSatisfyAllConditions(
            t => t.StageKey.ShouldBe(stage),
            t => t.VersionId.ShouldBe(filed.CurrentVersion.Id),
            t => t.Unassigned.ShouldBeFalse());
    }

    [Fact]
    public void What_is_submitted_is_the_draft_as_it_was_last_revised()
    {
        var filed = A.TargetTable().DraftedFor("tianjin-annual");
        filed.Table.Revise(filed.Office.AtWork(filed.Office.Preparer), A.TargetTable().Named("取暖费").Content("tianjin"), filed.Run);

        filed.Submitted();

        filed.CurrentVersion.Content.ShouldBe(filed.Table.Draft);
        TargetContent.Parse(filed.CurrentVersion.Content).Name.ShouldBe("取暖费");
    }

    [Fact]
    public void Nobody_but_a_preparer_of_the_unit_submits()
    {
        var filed = A.TargetTable().DraftedFor("tianjin-annual");
        foreach (var person in filed.Office.Everybody.Where(p => p != filed.Office.Preparer))
            Refusal.Of(() => filed.Submit(person)).ShouldContain("不是本单位的填报人");

        filed.Table.Pass.ShouldBe(0);
    }

    [Fact]
    public void A_table_under_review_is_not_submitted_twice()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");

        Refusal.Of(() => filed.Submit(filed.Office.Preparer)).ShouldContain("正在“主管部门审核”");
        filed.Table.Pass.ShouldBe(1);
        filed.OpenTasks.Count.ShouldBe(1);
    }

    [Fact]
    public void A_rejected_table_is_not_submitted_again_in_its_round()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("bureau-review");
        filed.Reject(filed.Office.DivisionReviewer);

        Refusal.Of(() => filed.Submit(filed.Office.Preparer)).ShouldContain("本批次不再受理");
    }

    [Fact]
    public void A_second_pass_makes_new_tasks_and_leaves_those_of_the_first_closed()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");
        var first = filed.OpenTask;
        filed.Return(filed.Office.DepartmentReviewer, Outcome.ReturnToPreparer);

        filed.Submitted();

        filed.Table.Pass.ShouldBe(2);
        filed.OpenTask.Id.ShouldNotBe(first.Id);
        filed.OpenTask.Pass.ShouldBe(2);
        first.IsOpen.ShouldBeFalse();
        filed.Table.Submissions.Select(s => s.Pass).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_table_keeps_the_workflow_version_it_started_with()
    {
        var filed = A.TargetTable().DraftedFor("tianjin-annual");
        var another = ShippedDefinition.Of("hebei-annual").Workflow;

        // Not a sentence: no page can cause it, only a caller that looks up "the latest".
        Should.Throw<InvalidOperationException>(() =>
            filed.Table.Submit(filed.Office.AtWork(filed.Office.Preparer), "年初编报", Guid.NewGuid(), filed.Run with { Workflow = another }));
    }
}
