using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class PublishingTests
{
    private readonly Office office = new();

    [Fact]
    public void An_approved_table_is_published_and_its_workflow_ends()
    {
        var filed = Approved();
        var task = filed.OpenTask;

        filed.Publish(office.Publisher);

        filed.Table.Status.ShouldBe(TargetStatus.Published);
        filed.Table.WaitId.ShouldBeNull();
        filed.OpenTasks.ShouldBeEmpty();
        task.Closure.ShouldBe(TaskClosure.Published);
    }

    [Fact]
    public void A_publisher_of_the_unit_its_department_or_the_bureau_may_publish()
    {
        foreach (var scope in new[] { office.Unit, office.Department, office.Bureau })
        {
            var filed = Approved();
            filed.Publish(office.Appoint("公发布", Role.Publisher, scope));
            filed.Table.Status.ShouldBe(TargetStatus.Published);
        }
    }

    [Fact]
    public void Nobody_else_publishes()
    {
        var filed = Approved();
        var elsewhere = office.Appoint("邻发布", Role.Publisher, new(ScopeKind.Unit, Guid.NewGuid()));
        foreach (var person in office.Everybody.Where(p => p != office.Publisher).Append(elsewhere))
            Refusal.Of(() => filed.Publish(person)).ShouldContain("不是这个单位的公开发布人");

        filed.Table.Status.ShouldBe(TargetStatus.Approved);
    }

    [Fact]
    public void Who_prepared_a_table_does_not_publish_it()
    {
        office.Grant(office.Preparer, Role.Publisher, office.Unit);

        Refusal.Of(() => Approved().Publish(office.Preparer)).ShouldBe("您参与了《物业管理费》的填报，不能由您公开它；请由其他公开发布人办理。");
    }

    [Theory]
    [InlineData("department-review", "主管部门审核")]
    [InlineData("bureau-review", "财政业务处审核")]
    public void A_table_that_is_not_approved_is_not_published(string stage, string name)
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching(stage);

        Refusal.Of(() => filed.Publish(office.Publisher)).ShouldSatisfyAllConditions(s => s.ShouldContain("还没有审定"), s => s.ShouldContain(name));
    }

    [Fact]
    public void A_rejected_table_is_never_published()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("bureau-review");
        filed.Reject(office.DivisionReviewer);

        Refusal.Of(() => filed.Publish(office.Publisher)).ShouldBe("《物业管理费》审核不予通过，不能公开；请不要把它列入本次公开。");
    }

    [Fact]
    public void A_publication_that_replaces_another_may_hold_a_table_that_is_public_already()
    {
        var filed = Approved();
        filed.Publish(office.Publisher);

        filed.Publish(office.Publisher);

        filed.Table.Status.ShouldBe(TargetStatus.Published);
    }

    [Fact]
    public void The_publisher_may_return_an_approved_table_to_the_bureau_instead()
    {
        var filed = Approved();

        filed.Return(office.Publisher, Outcome.ReturnToBureau);

        filed.Table.StageKey.ShouldBe("bureau-review");
        filed.Table.Status.ShouldBe(TargetStatus.InReview);
    }

    [Fact]
    public void A_publisher_approves_and_rejects_nothing()
    {
        var filed = Approved();

        Refusal.Of(() => filed.Approve(office.Publisher)).ShouldContain("“待公开”不能办理“通过”");
        Refusal.Of(() => filed.Reject(office.Publisher)).ShouldContain("“待公开”不能办理“不予通过”");
    }

    [Fact]
    public void The_task_of_a_table_that_was_published_meanwhile_says_so()
    {
        var filed = Approved();
        var (task, ruling) = (filed.OpenTask, filed.Approval with { Verdict = Verdict.Return, ReturnTo = Outcome.ReturnToBureau, Reason = "有误" });
        filed.Publish(office.Publisher);

        Refusal.Of(() => filed.Decide(task.Id, office.Publisher, ruling)).ShouldBe("《物业管理费》已经公开，这项待办已关闭，无需办理。");
    }

    private FiledTable Approved() => A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("publishing");
}
