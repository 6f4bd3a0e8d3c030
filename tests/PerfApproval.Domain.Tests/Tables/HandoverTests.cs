using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>转办, 改派, 委托 and what happens when people come and go.</summary>
public sealed class HandoverTests
{
    private readonly Office office = new();

    [Fact]
    public void A_task_given_away_is_the_other_persons_to_decide_within_the_same_deadline()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        var due = filed.TaskOf(office.PerformanceReviewer).DueOn;

        var given = filed.Transfer(office.PerformanceReviewer, office.DivisionReviewer);

        given.PersonId.ShouldBe(office.DivisionReviewer.Id);
        given.DueOn.ShouldBe(due);
        Refusal.Of(() => filed.Decide(given.Id, office.PerformanceReviewer, filed.Approval)).ShouldContain("不属于您");
        filed.ApprovedBy(office.DivisionReviewer, office.SecondPerformanceReviewer).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void Who_decided_a_task_that_was_given_to_them_does_not_decide_at_the_next_stage()
    {
        office.Grant(office.DivisionReviewer, Role.BureauReviewer, office.Bureau);
        var filed = AtThePanel(new Rehearsal());
        filed.Transfer(office.PerformanceReviewer, office.DivisionReviewer);
        filed.Approve(office.DivisionReviewer);

        Refusal.Of(() => filed.Approve(office.DivisionReviewer)).ShouldContain("前面的环节审核过");
    }

    [Fact]
    public void A_task_is_not_given_to_who_holds_no_such_role_or_is_asked_already_or_has_prepared()
    {
        office.Grant(office.Preparer, Role.UnitReviewer, office.Unit);
        var filed = AtThePanel(new Rehearsal().Panelled("All"));

        foreach (var person in new[] { office.SecondPerformanceReviewer, office.Preparer, office.DepartmentReviewer, office.Auditor })
            Refusal.Of(() => filed.Transfer(office.PerformanceReviewer, person)).ShouldContain("不能办理这项待办");
        Refusal.Of(() => filed.Transfer(office.PerformanceReviewer, office.PerformanceReviewer)).ShouldContain("不能转办给自己");
    }

    [Fact]
    public void Where_the_definition_does_not_allow_it_nothing_is_given_away()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedToDefinition(new Rehearsal().Definition());

        Refusal.Of(() => filed.Transfer(office.DepartmentReviewer, office.BureauHead)).ShouldContain("不能转办");
    }

    [Fact]
    public void A_delegate_decides_and_both_stand_behind_it()
    {
        office.Delegate(office.PerformanceReviewer, office.BureauHead);
        var filed = AtThePanel(new Rehearsal().Panelled("All"));

        var decision = filed.Decide(filed.TaskOf(office.PerformanceReviewer).Id, office.BureauHead, filed.Approval);

        decision.PersonId.ShouldBe(office.BureauHead.Id);
        decision.OnBehalfOf.ShouldBe(office.PerformanceReviewer.Id);
        filed.Approve(office.SecondPerformanceReviewer);
        // The only head of the bureau has signed for somebody else already: the table waits for an administrator.
        filed.OpenTask.Unassigned.ShouldBeTrue();
        Refusal.Of(() => filed.Approve(office.BureauHead)).ShouldContain("前面的环节审核过");
    }

    [Fact]
    public void One_person_does_not_sign_twice_by_delegation()
    {
        office.Delegate(office.PerformanceReviewer, office.SecondPerformanceReviewer);
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        var principals = filed.TaskOf(office.PerformanceReviewer).Id;

        Refusal.Of(() => filed.Decide(principals, office.SecondPerformanceReviewer, filed.Approval)).ShouldContain("也有待办，不能同时代纪效甲办理");
        filed.Approve(office.SecondPerformanceReviewer);
        Refusal.Of(() => filed.Decide(principals, office.SecondPerformanceReviewer, filed.Approval)).ShouldContain("已在“活动 panel”办理过");
    }

    [Fact]
    public void A_preparer_decides_for_nobody()
    {
        office.Grant(office.Preparer, Role.UnitReviewer, office.Unit);
        office.Delegate(office.PerformanceReviewer, office.Preparer);
        var filed = AtThePanel(new Rehearsal().Panelled("All"));

        Refusal.Of(() => filed.Decide(filed.TaskOf(office.PerformanceReviewer).Id, office.Preparer, filed.Approval)).ShouldContain("参与了");
    }

    [Fact]
    public void A_delegate_gives_nothing_away()
    {
        office.Delegate(office.PerformanceReviewer, office.BureauHead);
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        var task = filed.TaskOf(office.PerformanceReviewer);

        Refusal.Of(() => filed.Table.Transfer(task.Id, office.AtWork(office.BureauHead), office.DivisionReviewer.Id, "出差", filed.Run)).ShouldContain("由纪效甲本人办理");
    }

    [Fact]
    public void The_turn_of_somebody_who_left_goes_to_the_group()
    {
        var third = office.Appoint("纪效丙", Role.BureauReviewer, office.PerformanceDivision);
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        filed.ApprovedBy(third);
        var fourth = office.Appoint("纪效丁", Role.BureauReviewer, office.PerformanceDivision);
        office.Dismiss(office.PerformanceReviewer);

        filed.RolesChanged();

        var group = filed.OpenTasks.Single(t => t.PersonId is null);
        group.TakersIn(office.Roster).ShouldBe([fourth.Id]);
        Refusal.Of(() => filed.Decide(group.Id, third, filed.Approval)).ShouldContain("前面的环节审核过");
        filed.Approve(office.SecondPerformanceReviewer);
        filed.Table.StageKey.ShouldBe(Rehearsal.Panel);
        filed.Decide(group.Id, fourth, filed.Approval);
        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void Where_nobody_is_left_the_turn_waits_and_the_administrators_hear_of_it()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        filed.Approve(office.SecondPerformanceReviewer);
        filed.Table.TakeNotices();
        office.Dismiss(office.PerformanceReviewer);

        filed.RolesChanged();

        filed.OpenTask.Unassigned.ShouldBeTrue();
        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.Unassigned, office.Administrator.Id, filed.OpenTask.Id)]);
    }

    [Fact]
    public void An_administrator_gives_a_task_that_nobody_may_take_to_somebody_who_may()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        var stuck = filed.TaskOf(office.PerformanceReviewer);
        var administrator = office.AtWork(office.Administrator);
        Refusal.Of(() => filed.Table.Reassign(stuck.Id, administrator, office.DivisionReviewer.Id, "离职", filed.Run)).ShouldContain("无需改派");
        office.Dismiss(office.PerformanceReviewer);

        Refusal.Of(() => filed.Table.Reassign(stuck.Id, office.AtWork(office.BureauHead), office.DivisionReviewer.Id, "离职", filed.Run)).ShouldContain("只有系统管理员");
        filed.Table.Reassign(stuck.Id, administrator, office.DivisionReviewer.Id, "离职", filed.Run);

        filed.ApprovedBy(office.DivisionReviewer, office.SecondPerformanceReviewer).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void When_reviewers_are_appointed_for_a_joint_review_that_waited_all_of_them_are_asked()
    {
        office.Dismiss(office.PerformanceReviewer);
        office.Dismiss(office.SecondPerformanceReviewer);
        var filed = AtThePanel(new Rehearsal().Panelled("All"));
        filed.OpenTask.Unassigned.ShouldBeTrue();
        var first = office.Appoint("纪效戊", Role.BureauReviewer, office.PerformanceDivision);
        var second = office.Appoint("纪效己", Role.BureauReviewer, office.PerformanceDivision);

        filed.RolesChanged();

        filed.OpenTasks.Select(t => t.PersonId).ShouldBe([first.Id, second.Id]);
    }

    private FiledTable AtThePanel(Rehearsal rehearsal) => A.TargetTable().FiledAround(office)
        .SubmittedToDefinition(rehearsal.AtThePanel("mayTransfer", true, "Boolean").Definition()).ApprovedBy(office.DepartmentReviewer);
}
