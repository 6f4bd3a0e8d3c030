using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>抄送, 催办 and 终止.</summary>
public sealed class NewsTests
{
    private readonly Office office = new();

    [Fact]
    public void A_reviewer_sends_a_copy_within_the_range_of_the_stage()
    {
        var filed = AtThePanel("Department");
        filed.Table.TakeNotices();

        filed.Table.CopyTo(office.AtWork(office.PerformanceReviewer), office.AtWork(office.DepartmentReviewer), "请知悉", filed.Run);

        filed.Table.Copies.ShouldHaveSingleItem().RecipientId.ShouldBe(office.DepartmentReviewer.Id);
        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.Copied, office.DepartmentReviewer.Id, null)]);
        Refusal.Of(() => Copy(filed, office.DepartmentReviewer)).ShouldContain("已经抄送过");
        Refusal.Of(() => Copy(filed, office.BureauHead)).ShouldContain("不能抄送给局定安");
    }

    [Theory]
    [InlineData("Nobody", 0)]
    [InlineData("Unit", 2)]
    [InlineData("Department", 4)]
    [InlineData("Bureau", 9)]
    public void A_copy_goes_as_far_as_the_definition_says(string range, int reached)
    {
        var filed = AtThePanel(range);

        office.Everybody.Where(p => p.Id != office.PerformanceReviewer.Id).Count(p => Record.Exception(() => Copy(filed, p)) is null).ShouldBe(reached);
    }

    [Fact]
    public void Who_has_no_task_here_sends_no_copies()
    {
        var filed = AtThePanel("Bureau");

        Refusal.Of(() => filed.Table.CopyTo(office.AtWork(office.DepartmentReviewer), office.AtWork(office.BureauHead), "", filed.Run)).ShouldContain("只有本环节的审核人");
    }

    [Fact]
    public void Who_decided_and_holds_no_role_here_any_more_urges_nobody()
    {
        var filed = AtThePanel("Nobody");
        office.Dismiss(office.DepartmentReviewer);

        Refusal.Of(() => Urge(filed, office.DepartmentReviewer)).ShouldContain("只有本单位的填报人");
    }

    [Fact]
    public void The_preparer_urges_the_reviewers_once_a_day()
    {
        var filed = AtThePanel("Nobody");
        filed.Table.TakeNotices();

        Urge(filed, office.Preparer);

        filed.Table.TakeNotices().Select(n => n.Kind).ShouldBe([NoticeKind.Urged, NoticeKind.Urged]);
        Refusal.Of(() => Urge(filed, office.DepartmentReviewer)).ShouldContain("24 小时内已经催办过");
        office.Wait(1);
        Urge(filed, office.DepartmentReviewer);
    }

    [Fact]
    public void Nobody_is_urged_who_is_not_there()
    {
        office.Dismiss(office.PerformanceReviewer);
        office.Dismiss(office.SecondPerformanceReviewer);
        var filed = AtThePanel("Nobody");

        Refusal.Of(() => Urge(filed, office.Preparer)).ShouldContain("请联系系统管理员指定审核人");
        Refusal.Of(() => Urge(filed, office.Auditor)).ShouldContain("只有本单位的填报人");
    }

    [Fact]
    public void The_unit_gives_a_table_up_while_it_is_not_approved()
    {
        var filed = AtThePanel("Nobody");
        var task = filed.OpenTask;

        Refusal.Of(() => Terminate(filed, office.Preparer, "")).ShouldContain("写明理由");
        Refusal.Of(() => Terminate(filed, office.DepartmentReviewer, "项目取消")).ShouldContain("不是本单位的填报人");
        Terminate(filed, office.Preparer, "项目取消");

        filed.Table.Status.ShouldBe(TargetStatus.Terminated);
        task.Closure.ShouldBe(TaskClosure.Terminated);
        Refusal.Of(() => filed.Decide(task.Id, office.PerformanceReviewer, filed.Approval)).ShouldContain("已被单位终止");
        Refusal.Of(() => filed.Submit(office.Preparer)).ShouldContain("已由单位终止");
        Refusal.Of(() => Terminate(filed, office.Preparer, "项目取消")).ShouldContain("已由单位终止");
    }

    [Fact]
    public void What_is_approved_is_not_given_up_by_the_unit_alone()
    {
        var filed = AtThePanel("Nobody").ApprovedBy(office.PerformanceReviewer, office.BureauHead);

        Refusal.Of(() => Terminate(filed, office.Preparer, "项目取消")).ShouldContain("已经审定");
    }

    private void Copy(FiledTable filed, Person recipient) =>
        filed.Table.CopyTo(office.AtWork(office.PerformanceReviewer), office.AtWork(recipient), "", filed.Run);

    private void Urge(FiledTable filed, Person person) => filed.Table.Urge(office.AtWork(person), "请尽快", filed.Run);

    private void Terminate(FiledTable filed, Person person, string reason) => filed.Table.Terminate(office.AtWork(person), reason, filed.Run);

    private FiledTable AtThePanel(string range) => A.TargetTable().FiledAround(office)
        .SubmittedToDefinition(new Rehearsal().AtThePanel("mayCopyTo", range).Definition()).ApprovedBy(office.DepartmentReviewer);
}
