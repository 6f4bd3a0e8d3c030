using System.Text.Json.Nodes;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>取消审核: taking back one's own decision while the next has not acted.</summary>
public sealed class TakingBackTests
{
    private readonly Office office = new();

    [Fact]
    public void An_approval_taken_back_brings_the_table_back_to_the_reviewer()
    {
        var filed = AtThePanel(new Rehearsal());

        filed.TakeBack(filed.Table.Decisions[^1]);

        filed.Table.StageKey.ShouldBe(Rehearsal.Department);
        filed.OpenTask.IsFor(office.AtWork(office.DepartmentReviewer), office.Place).ShouldBeTrue();
        filed.Table.Tasks.Count(t => t.Closure == TaskClosure.TakenBack).ShouldBe(1);
        filed.Approve(office.DepartmentReviewer).StageKey.ShouldBe(Rehearsal.Department);
    }

    [Fact]
    public void Who_had_a_task_hears_that_it_was_taken_back()
    {
        var filed = AtThePanel(new Rehearsal());
        filed.Table.TakeNotices();

        filed.TakeBack(filed.Table.Decisions[^1]);

        filed.Table.TakeNotices().Where(n => n.Kind == NoticeKind.TakenBack).Select(n => n.PersonId)
            .ShouldBe([office.PerformanceReviewer.Id, office.SecondPerformanceReviewer.Id], ignoreOrder: true);
    }

    [Fact]
    public void A_decision_on_which_the_next_has_acted_stays()
    {
        var filed = AtThePanel(new Rehearsal());
        var first = filed.Table.Decisions[^1];
        filed.Approve(office.PerformanceReviewer);

        Refusal.Of(() => filed.TakeBack(first)).ShouldContain("已经办理，不能再取消审核");
    }

    [Fact]
    public void In_a_joint_review_the_next_has_acted_when_one_of_them_has()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        var first = filed.Table.Decisions[^1];
        var second = filed.Approve(office.PerformanceReviewer);

        Refusal.Of(() => filed.TakeBack(first)).ShouldContain("已经办理");
        filed.TakeBack(second);
        filed.TakeBack(first);
        filed.Table.StageKey.ShouldBe(Rehearsal.Department);
    }

    [Fact]
    public void Nobody_takes_back_the_decision_of_another()
    {
        var filed = AtThePanel(new Rehearsal());

        Refusal.Of(() => filed.Table.TakeBackDecision(filed.Table.Decisions[^1].Id, office.AtWork(office.BureauHead), "不妥", filed.Run))
            .ShouldContain("只能由其本人取消");
    }

    [Fact]
    public void A_decision_is_taken_back_once_and_with_a_reason()
    {
        var filed = AtThePanel(new Rehearsal());
        var decision = filed.Table.Decisions[^1];

        Refusal.Of(() => filed.TakeBack(decision, " ")).ShouldContain("写明理由");
        filed.TakeBack(decision);
        Refusal.Of(() => filed.TakeBack(decision)).ShouldContain("已经取消");
    }

    [Fact]
    public void A_return_is_taken_back_while_the_draft_is_untouched()
    {
        var filed = AtThePanel(new Rehearsal());
        var returned = filed.Return(office.PerformanceReviewer, Outcome.ReturnToPreparer);

        filed.TakeBack(returned);

        filed.Table.StageKey.ShouldBe(Rehearsal.Panel);
        filed.Table.Status.ShouldBe(TargetStatus.InReview);
        filed.Table.ReturnedFrom.ShouldBeNull();
    }

    [Fact]
    public void A_return_that_the_preparer_has_begun_to_work_on_stays()
    {
        var filed = AtThePanel(new Rehearsal());
        var returned = filed.Return(office.PerformanceReviewer, Outcome.ReturnToPreparer);
        filed.Table.Revise(office.AtWork(office.Preparer), A.TargetTable().Costing("50").Content("hebei"), filed.Run);

        Refusal.Of(() => filed.TakeBack(returned)).ShouldContain("已经办理");
    }

    [Fact]
    public void One_of_several_signatures_is_taken_back_and_given_again()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        var signature = filed.Approve(office.PerformanceReviewer);

        filed.TakeBack(signature);
        filed.OpenTasks.Count.ShouldBe(2);
        filed.Approve(office.SecondPerformanceReviewer);
        filed.Table.StageKey.ShouldBe(Rehearsal.Panel);
        filed.Approve(office.PerformanceReviewer);
        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void A_signature_in_order_is_taken_back_while_the_next_in_line_has_not_signed()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("InOrder"));
        var first = filed.Approve(office.PerformanceReviewer);

        filed.Table.TakeNotices();
        filed.TakeBack(first);
        filed.Table.TakeNotices().ShouldContain(n => n.Kind == NoticeKind.TakenBack && n.PersonId == office.SecondPerformanceReviewer.Id);
        filed.OpenTask.PersonId.ShouldBe(office.PerformanceReviewer.Id);
        first = filed.Approve(office.PerformanceReviewer);
        filed.OpenTask.PersonId.ShouldBe(office.SecondPerformanceReviewer.Id);
        filed.Approve(office.SecondPerformanceReviewer);
        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void When_an_added_signature_is_taken_back_the_next_in_line_waits_again()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("InOrder").AtThePanel("mayAdd", new JsonArray("After")));
        filed.Add(office.PerformanceReviewer, Addition.After, office.DivisionReviewer);
        filed.Approve(office.PerformanceReviewer);
        var added = filed.Approve(office.DivisionReviewer);
        filed.OpenTask.PersonId.ShouldBe(office.SecondPerformanceReviewer.Id);

        filed.TakeBack(added);

        filed.OpenTask.PersonId.ShouldBe(office.DivisionReviewer.Id);
    }

    [Fact]
    public void Whom_the_next_in_line_added_waits_with_them()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("InOrder").AtThePanel("mayAdd", new JsonArray("Before")));
        var first = filed.Approve(office.PerformanceReviewer);
        filed.Add(office.SecondPerformanceReviewer, Addition.Before, office.DivisionReviewer);

        filed.TakeBack(first);

        filed.OpenTask.PersonId.ShouldBe(office.PerformanceReviewer.Id);
    }

    [Fact]
    public void What_a_rejection_ended_is_not_taken_back()
    {
        var filed = AtThePanel(new Rehearsal());
        var rejection = filed.Reject(office.PerformanceReviewer);

        Refusal.Of(() => filed.TakeBack(rejection)).ShouldContain("流程已经结束");
    }

    [Fact]
    public void Where_the_definition_offers_no_way_back_nothing_is_taken_back()
    {
        var filed = AtThePanel(new Rehearsal());
        var returned = filed.Return(office.PerformanceReviewer, Outcome.ReturnToDepartment);

        Refusal.Of(() => filed.TakeBack(returned)).ShouldContain("按流程规定，到了“活动 department”就不能再取消审核");
    }

    [Fact]
    public void What_came_before_a_new_submission_is_not_taken_back()
    {
        var filed = AtThePanel(new Rehearsal());
        var returned = filed.Return(office.PerformanceReviewer, Outcome.ReturnToPreparer);
        filed.Submit(office.Preparer);

        Refusal.Of(() => filed.TakeBack(returned)).ShouldContain("已经办理");
    }

    [Fact]
    public void Who_lost_the_role_takes_nothing_back()
    {
        var filed = AtThePanel(new Rehearsal());
        office.Dismiss(office.DepartmentReviewer);

        Refusal.Of(() => filed.TakeBack(filed.Table.Decisions[^1])).ShouldContain("已没有办理该环节的角色");
    }

    [Fact]
    public void A_signature_on_which_the_next_in_line_has_signed_stays()
    {
        office.Appoint("纪效丙", Role.BureauReviewer, office.PerformanceDivision);
        var filed = AtThePanel(new Rehearsal().Panelled("InOrder"));
        var first = filed.Approve(office.PerformanceReviewer);
        filed.Approve(office.SecondPerformanceReviewer);

        Refusal.Of(() => filed.TakeBack(first)).ShouldContain("纪效乙已在您之后办理");
    }

    [Fact]
    public void A_signature_for_which_somebody_was_added_stays_when_the_one_who_added_them_has_signed()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("All").AtThePanel("mayAdd", new JsonArray("Before")));
        filed.Add(office.PerformanceReviewer, Addition.Before, office.DivisionReviewer);
        var added = filed.Approve(office.DivisionReviewer);
        filed.Approve(office.PerformanceReviewer);

        Refusal.Of(() => filed.TakeBack(added)).ShouldContain("纪效甲已在您之后办理");
    }

    [Fact]
    public void A_final_approval_is_taken_back_before_it_is_published()
    {
        var filed = AtThePanel(new Rehearsal()).ApprovedBy(office.PerformanceReviewer);
        var final = filed.Approve(office.BureauHead);
        filed.Table.Status.ShouldBe(TargetStatus.Approved);

        filed.TakeBack(final);

        filed.Table.Status.ShouldBe(TargetStatus.InReview);
        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    private FiledTable AtThePanel(Rehearsal rehearsal) => A.TargetTable().FiledAround(office)
        .SubmittedToDefinition(rehearsal.Definition()).ApprovedBy(office.DepartmentReviewer);
}
