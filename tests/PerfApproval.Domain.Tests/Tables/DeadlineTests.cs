using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>What happens when the deadline of a stage draws near and passes.</summary>
public sealed class DeadlineTests
{
    private readonly Office office = new();

    [Fact]
    public void A_task_is_due_at_the_end_of_the_last_working_day() =>
        AtThePanel(new Rehearsal()).OpenTask.DueOn.ShouldBe(new DateOnly(2026, 3, 9));

    [Fact]
    public void Nothing_happens_before_the_deadline_has_passed()
    {
        var filed = AtThePanel(new Rehearsal());
        office.Wait(7);

        Refusal.Of(() => filed.Table.PassDeadline(filed.Run)).ShouldContain("没有超过期限");
    }

    [Fact]
    public void Reviewers_are_reminded_once_a_day_that_they_are_late()
    {
        var filed = AtThePanel(new Rehearsal());
        office.Wait(8);
        filed.Table.TakeNotices();

        filed.Table.PassDeadline(filed.Run);

        filed.Table.TakeNotices().Select(n => (n.Kind, n.PersonId)).ShouldBe(
            [(NoticeKind.Overdue, office.PerformanceReviewer.Id), (NoticeKind.Overdue, office.SecondPerformanceReviewer.Id)], ignoreOrder: true);
        filed.Table.StageKey.ShouldBe(Rehearsal.Panel);
        Refusal.Of(() => filed.Table.PassDeadline(filed.Run)).ShouldContain("今天已经提醒过");
        office.Wait(1);
        filed.Table.PassDeadline(filed.Run);
        filed.Table.TakeNotices().Count.ShouldBe(2);
    }

    [Fact]
    public void Where_the_definition_says_so_a_late_table_goes_on_to_the_higher_stage()
    {
        var filed = AtThePanel(new Rehearsal().Overdue("Escalate", "told-head"));
        var late = filed.OpenTask;
        office.Wait(8);

        filed.Table.PassDeadline(filed.Run);

        late.Closure.ShouldBe(TaskClosure.TimedOut);
        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
        Refusal.Of(() => filed.Decide(late.Id, office.PerformanceReviewer, filed.Approval)).ShouldContain("已超过期限");
        filed.Table.Decisions.ShouldHaveSingleItem();
    }

    [Fact]
    public void Where_the_definition_says_so_a_late_table_goes_back_and_is_known_to_come_from_there()
    {
        var filed = AtThePanel(new Rehearsal().Overdue("Return", "told-department"));
        office.Wait(8);

        filed.Table.PassDeadline(filed.Run);

        filed.Table.StageKey.ShouldBe(Rehearsal.Department);
        filed.Table.ReturnedFrom.ShouldBe(Rehearsal.Panel);
    }

    [Fact]
    public void Reviewers_are_reminded_once_before_the_deadline()
    {
        var filed = AtThePanel(new Rehearsal().AtThePanel("remindBeforeWorkingDays", 2, "Int32"));
        office.Wait(2);
        Refusal.Of(() => filed.Table.RemindOfDeadline(filed.Run)).ShouldContain("离期限还早");
        office.Wait(1);
        filed.Table.TakeNotices();

        filed.Table.RemindOfDeadline(filed.Run);

        filed.Table.TakeNotices().Count(n => n.Kind == NoticeKind.DeadlineNear).ShouldBe(2);
        Refusal.Of(() => filed.Table.RemindOfDeadline(filed.Run)).ShouldContain("已经提醒过");
    }

    private FiledTable AtThePanel(Rehearsal rehearsal) => A.TargetTable().FiledAround(office)
        .SubmittedToDefinition(rehearsal.Definition()).ApprovedBy(office.DepartmentReviewer);
}
