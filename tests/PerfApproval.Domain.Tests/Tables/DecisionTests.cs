using System.Globalization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class DecisionTests
{
    public static TheoryData<string> Workflows => ShippedWorkflow.All;

    /// <summary>Every return that a shipped definition allows a table that was approved so far: workflow, budget in 万元, stage, outcome.</summary>
    public static TheoryData<string, decimal, string, string> Returns
    {
        get
        {
            var returns = new TheoryData<string, decimal, string, string>();
            foreach (var name in ShippedWorkflow.All.Cast<object[]>().Select(row => (string)row[0]))
                foreach (var amount in new[] { 10m, 800m, 2000m })
                    foreach (var stage in ApprovalsPass(name, amount).DistinctBy(s => s.Id))
                        foreach (var outcome in stage.Outcomes.Where(Outcome.IsReturn))
                            returns.Add(name, amount, stage.Id, outcome);
            return returns;
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_table_that_every_stage_approved_is_approved_and_waits_for_the_publisher(string workflow)
    {
        var filed = A.TargetTable().SubmittedTo(workflow).Reaching("publishing");

        filed.Table.Status.ShouldBe(TargetStatus.Approved);
        filed.OpenTask.Role.ShouldBe(Role.Publisher);
        filed.Table.Decisions.ShouldAllBe(d => d.Verdict == Verdict.Approve && d.VersionSha256 == filed.CurrentVersion.Sha256);
    }

    [Theory]
    [MemberData(nameof(Returns))]
    public void A_table_is_returned_to_every_stage_that_its_definition_allows(string workflow, decimal amount, string stage, string outcome)
    {
        var filed = Costing(amount, workflow).Reaching(stage);
        var definition = filed.Workflow.Definition;
        var next = definition.StopsAfter(filed.Workflow.BlockingActivities[stage], outcome).ShouldHaveSingleItem();

        var returned = filed.Return(TakerOf(filed), outcome, "指标值偏低");

        returned.ShouldSatisfyAllConditions(d => d.Outcome.ShouldBe(outcome), d => d.Reason.ShouldBe("指标值偏低"), d => d.StageKey.ShouldBe(stage));
        filed.Table.StageKey.ShouldBe(next.Id);
        filed.Table.Status.ShouldBe(next is Drafting ? TargetStatus.Returned : TargetStatus.InReview);
        filed.OpenTasks.ShouldAllBe(t => t.StageKey == next.Id);
        filed.OpenTasks.Count.ShouldBe(next is Drafting ? 0 : next is ReviewStage { Mode: ReviewMode.All or ReviewMode.Share } ? 2 : 1);
    }

    [Theory]
    [InlineData("ReturnToPreparer", "drafting")]
    [InlineData("ReturnToBureau", "bureau-review")]
    public void What_the_head_of_the_bureau_decides_instead_of_a_division_that_is_late_may_be_returned(string outcome, string next)
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("bureau-review");
        filed.Office.Wait(30);
        filed.Table.PassDeadline(filed.Run);
        filed.Table.StageKey.ShouldBe("head-review");

        filed.Return(filed.Office.BureauHead, outcome);

        filed.Table.StageKey.ShouldBe(next);
    }

    [Fact]
    public void A_table_on_the_form_of_another_region_is_looked_at_before_its_unit_reviews_it()
    {
        var foreign = ShippedDefinition.Written(ShippedWorkflow.Text("shanghai-annual"), "hebei");
        var filed = A.TargetTable().SubmittedToDefinition(foreign);
        filed.Table.StageKey.ShouldBe("form-review");

        filed.ApprovedBy(filed.Office.PerformanceReviewer).Table.StageKey.ShouldBe("unit-review");
    }

    [Fact]
    public void A_stage_that_does_not_say_so_takes_no_decisions_in_batches()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("bureau-review");

        Refusal.Of(() => filed.Decide(filed.Office.DivisionReviewer, filed.Approval with { InBatch = true }))
            .ShouldBe("“财政业务处审核”不能批量办理，请打开目标表逐份办理。");
        filed.OpenTask.StageKey.ShouldBe("bureau-review");
    }

    [Fact]
    public void A_table_remembers_which_stage_returned_it_until_that_stage_has_decided_again()
    {
        var filed = A.TargetTable().SubmittedTo("hebei-annual").Reaching("performance-review");
        filed.Return(filed.Office.PerformanceReviewer, "ReturnToDivision");
        filed.Table.ReturnedFrom.ShouldBe("performance-review");

        filed.ApprovedBy(filed.Office.DivisionReviewer, filed.Office.PerformanceReviewer).Table.ReturnedFrom.ShouldBe("performance-review");
        filed.ApprovedBy(filed.Office.SecondPerformanceReviewer).Table.ReturnedFrom.ShouldBeNull();
    }

    [Fact]
    public void A_rejected_table_waits_for_nobody()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("bureau-review");

        filed.Reject(filed.Office.DivisionReviewer);

        filed.Table.Status.ShouldBe(TargetStatus.Rejected);
        filed.Table.StageKey.ShouldBeEmpty();
        filed.OpenTasks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("　")]
    public void A_return_or_a_rejection_without_a_reason_is_refused(string reason)
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("bureau-review");

        Refusal.Of(() => filed.Return(filed.Office.DivisionReviewer, Outcome.ReturnToPreparer, reason)).ShouldContain("退回需要写明理由");
        Refusal.Of(() => filed.Reject(filed.Office.DivisionReviewer, reason)).ShouldContain("不予通过需要写明理由");
        filed.OpenTask.StageKey.ShouldBe("bureau-review");
    }

    [Theory]
    [InlineData(Outcome.ReturnToUnit)]
    [InlineData(Outcome.Approve)]
    [InlineData(Outcome.Withdraw)]
    [InlineData("returntopreparer")]
    [InlineData("")]
    public void A_return_to_where_the_stage_does_not_allow_is_refused(string to)
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");

        Refusal.Of(() => filed.Return(filed.Office.DepartmentReviewer, to))
            .ShouldBe("“主管部门审核”不能退回到所选环节，请从页面列出的办理方式中选择。");
    }

    [Fact]
    public void A_return_says_where_to_unless_there_is_only_one_way_back()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("bureau-review");
        Refusal.Of(() => filed.Return(filed.Office.DivisionReviewer, to: null)).ShouldBe("“财政业务处审核”可以退回到几个环节，请选择退回到哪一个。");
        filed.Return(filed.Office.DivisionReviewer, Outcome.ReturnToDepartment);

        filed.Return(filed.Office.DepartmentReviewer, to: null).Outcome.ShouldBe(Outcome.ReturnToPreparer);
    }

    [Fact]
    public void A_stage_that_may_not_reject_says_so()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");

        Refusal.Of(() => filed.Reject(filed.Office.DepartmentReviewer))
            .ShouldBe("“主管部门审核”不能办理“不予通过”，请从页面列出的办理方式中选择。");
    }

    [Fact]
    public void A_decision_on_a_version_that_is_not_the_one_under_review_is_refused()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");
        var imported = filed.Table.Versions[0];

        Refusal.Of(() => filed.Decide(filed.Office.DepartmentReviewer, filed.Approval with { VersionId = imported.Id })).ShouldContain("内容已更新");
        Refusal.Of(() => filed.Decide(filed.Office.DepartmentReviewer, filed.Approval with { VersionSha256 = new('0', 64) })).ShouldContain("刷新");
        filed.Table.Decisions.ShouldBeEmpty();
    }

    [Fact]
    public void A_task_that_the_table_does_not_have_is_not_found()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");

        Refusal.Of(() => filed.Decide(Guid.NewGuid(), filed.Office.DepartmentReviewer, filed.Approval)).ShouldContain("没有找到这项待办");
    }

    [Fact]
    public void Of_several_reviewers_of_a_stage_any_one_decides_and_the_others_are_told_who_it_was()
    {
        var office = new Office();
        var second = office.Appoint("主复言", Role.DepartmentReviewer, office.Department);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");
        var task = filed.OpenTask;
        filed.Approve(office.DepartmentReviewer);

        Refusal.Of(() => filed.Decide(task.Id, second, filed.Approval))
            .ShouldBe("《物业管理费》的“主管部门审核”已由主审言先行办理（通过），您的操作没有生效。");
        task.Closure.ShouldBe(TaskClosure.Decided);
    }

    [Fact]
    public void Who_decides_the_same_task_again_is_told_that_it_is_done()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");
        var task = filed.OpenTask;
        filed.Approve(filed.Office.DepartmentReviewer);

        Refusal.Of(() => filed.Decide(task.Id, filed.Office.DepartmentReviewer, filed.Approval))
            .ShouldBe("您已办理过《物业管理费》的“主管部门审核”（通过），无需再办理。");
    }

    [Fact]
    public void A_task_of_an_earlier_pass_stays_closed()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");
        var earlier = filed.OpenTask;
        filed.ReturnedBy(filed.Office.DepartmentReviewer, Outcome.ReturnToPreparer).Submitted();

        Refusal.Of(() => filed.Decide(earlier.Id, filed.Office.DepartmentReviewer, filed.Approval)).ShouldContain("无需再办理");
    }

    // Shanghai's form prints 元, the others 万元.
    private static FiledTable Costing(decimal amount, string workflow)
    {
        var printed = workflow.StartsWith("shanghai", StringComparison.Ordinal) ? amount * 10_000 : amount;
        return A.TargetTable().Costing(printed.ToString("F2", CultureInfo.InvariantCulture)).SubmittedTo(workflow);
    }

    private static IEnumerable<BlockingActivity> ApprovalsPass(string workflow, decimal amount)
    {
        var filed = Costing(amount, workflow);
        while (filed.Workflow.BlockingActivities[filed.Table.StageKey] is var stage)
        {
            yield return stage;
            if (stage is Publishing) yield break;
            filed.ApproveOnce();
        }
    }

    private static Person TakerOf(FiledTable filed) =>
        filed.Office.Everybody.First(p => filed.OpenTasks[0].IsFor(filed.Office.AtWork(p), filed.Office.Place));
}
