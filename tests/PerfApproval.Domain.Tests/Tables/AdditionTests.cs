using System.Text.Json.Nodes;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>加签 and 减签: a reviewer asks another one before or after their own decision.</summary>
public sealed class AdditionTests
{
    private readonly Office office = new();

    [Fact]
    public void Who_was_added_before_decides_first()
    {
        var filed = AtThePanel("All");
        filed.Add(office.PerformanceReviewer, Addition.Before, office.DivisionReviewer);

        Refusal.Of(() => filed.Approve(office.PerformanceReviewer)).ShouldContain("前加签的审核人还没有办理");
        filed.ApprovedBy(office.DivisionReviewer, office.PerformanceReviewer).Table.StageKey.ShouldBe(Rehearsal.Panel);
        filed.ApprovedBy(office.SecondPerformanceReviewer).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void Who_was_added_after_decides_when_it_is_their_turn_and_the_stage_waits_for_them()
    {
        var filed = AtThePanel("AnyOne");
        var added = filed.Add(office.PerformanceReviewer, Addition.After, office.DivisionReviewer);
        Refusal.Of(() => filed.Decide(added.Id, office.DivisionReviewer, filed.Approval)).ShouldContain("轮到您时会通知您");
        filed.Table.TakeNotices();

        filed.Approve(office.PerformanceReviewer);

        filed.Table.StageKey.ShouldBe(Rehearsal.Panel);
        filed.Table.TakeNotices().ShouldContain(new Notice(NoticeKind.TaskArrived, office.DivisionReviewer.Id, added.Id));
        filed.ApprovedBy(office.DivisionReviewer).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void A_return_by_who_was_added_ends_the_pass()
    {
        var filed = AtThePanel("All");
        filed.Add(office.PerformanceReviewer, Addition.Before, office.DivisionReviewer);

        filed.Return(office.DivisionReviewer, Outcome.ReturnToPreparer);

        filed.Table.Status.ShouldBe(TargetStatus.Returned);
        filed.OpenTasks.ShouldBeEmpty();
    }

    [Fact]
    public void Who_was_added_does_not_also_decide_for_the_group()
    {
        office.Grant(office.DivisionReviewer, Role.BureauReviewer, office.PerformanceDivision);
        var filed = AtThePanel("AnyOne");
        filed.Add(office.PerformanceReviewer, Addition.Before, office.DivisionReviewer);
        filed.Approve(office.DivisionReviewer);

        filed.OpenTask.TakersIn(office.Roster).ShouldBe([office.PerformanceReviewer.Id, office.SecondPerformanceReviewer.Id], ignoreOrder: true);
    }

    [Fact]
    public void Who_was_added_after_does_not_take_the_turn_of_the_group_first()
    {
        var filed = AtThePanel("AnyOne");
        filed.Add(office.PerformanceReviewer, Addition.After, office.SecondPerformanceReviewer);
        var group = filed.OpenTasks.Single(t => t.PersonId is null);

        Refusal.Of(() => filed.Decide(group.Id, office.SecondPerformanceReviewer, filed.Approval)).ShouldContain("另有待办");

        filed.ApprovedBy(office.PerformanceReviewer, office.SecondPerformanceReviewer).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void Where_only_the_added_are_left_the_turn_of_the_group_waits_for_somebody_to_be_appointed()
    {
        var filed = AtThePanel("AnyOne");
        filed.Add(office.PerformanceReviewer, Addition.After, office.SecondPerformanceReviewer);

        office.Dismiss(office.PerformanceReviewer);
        filed.Table.RolesChanged(filed.Run);

        filed.OpenTasks.Single(t => t.PersonId is null).Unassigned.ShouldBeTrue();
    }

    [Fact]
    public void An_added_reviewer_is_taken_away_by_who_added_them_and_by_nobody_else()
    {
        var filed = AtThePanel("All");
        var added = filed.Add(office.PerformanceReviewer, Addition.Before, office.DivisionReviewer);

        Refusal.Of(() => filed.Remove(office.SecondPerformanceReviewer, added)).ShouldContain("只能由其本人减签");
        Refusal.Of(() => filed.Remove(office.PerformanceReviewer, filed.TaskOf(office.PerformanceReviewer))).ShouldContain("不是加签的");
        filed.Remove(office.PerformanceReviewer, added);

        filed.ApprovedBy(office.PerformanceReviewer, office.SecondPerformanceReviewer).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void After_ones_own_decision_nobody_is_taken_away_any_more()
    {
        var filed = AtThePanel("AnyOne");
        var added = filed.Add(office.PerformanceReviewer, Addition.After, office.DivisionReviewer);
        filed.Approve(office.PerformanceReviewer);

        Refusal.Of(() => filed.Remove(office.PerformanceReviewer, added)).ShouldContain("不能再减签");
    }

    [Fact]
    public void Nobody_is_added_who_prepared_who_approved_before_who_reviews_nothing_or_who_is_asked_already()
    {
        var filed = AtThePanel("All");

        foreach (var person in new[] { office.Preparer, office.DepartmentReviewer, office.Auditor, office.Administrator, office.SecondPerformanceReviewer })
            Refusal.Of(() => filed.Add(office.PerformanceReviewer, Addition.Before, person)).ShouldContain("所选人员不能加签");
    }

    [Fact]
    public void Nobody_adds_themselves()
    {
        var filed = AtThePanel("AnyOne");

        Refusal.Of(() => filed.Add(office.PerformanceReviewer, Addition.After, office.PerformanceReviewer)).ShouldContain("不能加签自己");
    }

    [Fact]
    public void Only_what_the_definition_allows_is_added()
    {
        var filed = AtThePanel("All", "After");
        Refusal.Of(() => filed.Add(office.PerformanceReviewer, Addition.Before, office.DivisionReviewer)).ShouldContain("不能前加签");
        filed.Add(office.PerformanceReviewer, Addition.After, office.DivisionReviewer).Addition.ShouldBe(Addition.After);
    }

    [Fact]
    public void Who_was_added_adds_nobody()
    {
        var filed = AtThePanel("All");
        filed.Add(office.PerformanceReviewer, Addition.Before, office.DivisionReviewer);

        Refusal.Of(() => filed.Add(office.DivisionReviewer, Addition.Before, office.BureauHead)).ShouldContain("不能再加签");
    }

    [Fact]
    public void A_turn_that_was_given_away_keeps_those_who_were_added_to_it()
    {
        var filed = AtThePanel("All");
        var added = filed.Add(office.PerformanceReviewer, Addition.After, office.DivisionReviewer);
        filed.Transfer(office.PerformanceReviewer, office.BureauHead);

        Refusal.Of(() => filed.Decide(added.Id, office.DivisionReviewer, filed.Approval)).ShouldContain("轮到您时会通知您");
        filed.ApprovedBy(office.BureauHead, office.SecondPerformanceReviewer).Table.StageKey.ShouldBe(Rehearsal.Panel);
        filed.ApprovedBy(office.DivisionReviewer).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void The_group_that_takes_over_from_somebody_added_after_is_called_once()
    {
        var filed = AtThePanel("AnyOne");
        filed.Add(office.PerformanceReviewer, Addition.After, office.DivisionReviewer);
        var heir = office.Appoint("业务新", Role.BureauReviewer, office.Division);
        office.Dismiss(office.DivisionReviewer);
        filed.RolesChanged();
        filed.Table.TakeNotices();

        filed.Approve(office.PerformanceReviewer);

        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.TaskArrived, heir.Id, filed.OpenTask.Id)]);
        filed.ApprovedBy(heir).Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void The_groups_turn_stays_as_it_is_when_roles_change_elsewhere_though_one_of_the_group_was_added()
    {
        var filed = AtThePanel("AnyOne");
        var groups = filed.OpenTask;
        filed.Add(office.PerformanceReviewer, Addition.Before, office.SecondPerformanceReviewer);
        filed.Table.TakeNotices();
        office.Appoint("业务新", Role.BureauReviewer, office.Division);

        filed.RolesChanged();

        groups.IsOpen.ShouldBeTrue();
        filed.Table.TakeNotices().ShouldBeEmpty();
    }

    [Fact]
    public void The_groups_turn_waits_by_name_when_all_who_are_left_of_the_group_have_turns_of_their_own()
    {
        var filed = AtThePanel("AnyOne");
        filed.Add(office.PerformanceReviewer, Addition.Before, office.SecondPerformanceReviewer);
        office.Dismiss(office.PerformanceReviewer);

        filed.RolesChanged();

        filed.OpenTasks.Single(t => t.PersonId is null).Unassigned.ShouldBeTrue();
    }

    private FiledTable AtThePanel(string mode, params string[] additions) => A.TargetTable().FiledAround(office)
        .SubmittedToDefinition(new Rehearsal().Panelled(mode).AtThePanel("mayTransfer", true, "Boolean")
            .AtThePanel("mayAdd", new JsonArray([.. (additions.Length == 0 ? ["Before", "After"] : additions).Select(a => (JsonNode)a)])).Definition())
        .ApprovedBy(office.DepartmentReviewer);
}
