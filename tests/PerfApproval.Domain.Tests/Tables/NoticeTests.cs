using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Who is told what; the words and the sending are tested with the mails.</summary>
public sealed class NoticeTests
{
    private readonly Office office = new();

    [Fact]
    public void Everybody_who_may_take_a_task_is_told_that_it_arrived()
    {
        var second = office.Appoint("主复言", Role.DepartmentReviewer, office.Department);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");

        filed.Table.TakeNotices().ShouldBe(
            [new(NoticeKind.TaskArrived, office.DepartmentReviewer.Id, filed.OpenTask.Id), new(NoticeKind.TaskArrived, second.Id, filed.OpenTask.Id)],
            ignoreOrder: true);
    }

    [Fact]
    public void Who_is_excluded_from_a_task_is_not_told_of_it()
    {
        office.Grant(office.Preparer, Role.UnitReviewer, office.Unit);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual");

        filed.Table.TakeNotices().ShouldHaveSingleItem().PersonId.ShouldBe(office.UnitReviewer.Id);
    }

    [Fact]
    public void In_a_joint_review_everybody_is_told_of_the_own_task()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").Reaching("division-review");
        filed.Table.TakeNotices();
        filed.Approve(office.DivisionReviewer);

        filed.Table.TakeNotices().ShouldBe(filed.OpenTasks.Select(t => new Notice(NoticeKind.TaskArrived, t.PersonId!.Value, t.Id)), ignoreOrder: true);
    }

    [Fact]
    public void A_task_that_nobody_may_take_is_announced_to_the_administrators()
    {
        office.Dismiss(office.DepartmentReviewer);

        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");

        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.Unassigned, office.Administrator.Id, filed.OpenTask.Id)]);
    }

    [Fact]
    public void Who_submitted_last_is_told_of_a_return()
    {
        var colleague = office.Appoint("田同事", Role.Preparer, office.Unit);
        var filed = A.TargetTable().FiledAround(office).DraftedFor("tianjin-annual");
        filed.Submit(colleague);
        filed.Table.TakeNotices();

        filed.Return(office.DepartmentReviewer, Outcome.ReturnToPreparer);

        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.Returned, colleague.Id, null)]);
    }

    [Fact]
    public void Approval_and_publication_are_told_to_the_preparer_and_the_task_to_the_publisher()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("bureau-review");
        filed.Table.TakeNotices();

        filed.Approve(office.DivisionReviewer);
        filed.Table.TakeNotices().ShouldBe(
            [new(NoticeKind.Approved, office.Preparer.Id, null), new(NoticeKind.TaskArrived, office.Publisher.Id, filed.OpenTask.Id)]);

        filed.Publish(office.Publisher);
        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.Published, office.Preparer.Id, null)]);
    }

    [Fact]
    public void A_rejection_is_told_to_the_preparer()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("bureau-review");
        filed.Table.TakeNotices();

        filed.Reject(office.DivisionReviewer);

        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.Rejected, office.Preparer.Id, null)]);
    }

    [Fact]
    public void Every_notice_is_handed_over_once()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");

        filed.Table.TakeNotices().ShouldNotBeEmpty();
        filed.Table.TakeNotices().ShouldBeEmpty();
    }

    [Fact]
    public void An_approval_that_does_not_settle_a_joint_stage_is_announced_to_nobody()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").Reaching("performance-review");
        filed.Table.TakeNotices();

        filed.Approve(office.PerformanceReviewer);

        filed.Table.TakeNotices().ShouldBeEmpty();
    }
}
