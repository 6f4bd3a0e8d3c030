using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class WithdrawalTests
{
    private readonly Office office = new();

    [Fact]
    public void A_table_on_which_nobody_has_acted_is_withdrawn_and_is_a_draft_again()
    {
        var filed = Submitted();
        var task = filed.OpenTask;

        var withdrawal = filed.Withdraw(office.Preparer);

        filed.Table.Status.ShouldBe(TargetStatus.Drafting);
        filed.Table.StageKey.ShouldBe("drafting");
        task.Closure.ShouldBe(TaskClosure.Withdrawn);
        withdrawal.ShouldSatisfyAllConditions(w => w.Pass.ShouldBe(1), w => w.Reason.ShouldBe("金额需要核对"), w => w.PersonId.ShouldBe(office.Preparer.Id));
        filed.Submitted().Table.Pass.ShouldBe(2);
    }

    [Fact]
    public void The_reviewer_of_a_withdrawn_table_is_told_so()
    {
        var filed = Submitted();
        var task = filed.OpenTask;
        filed.Withdraw(office.Preparer);

        Refusal.Of(() => filed.Decide(task.Id, office.DepartmentReviewer, filed.Approval)).ShouldBe("《物业管理费》已被填报人撤回，这项待办已关闭，无需办理。");
    }

    [Fact]
    public void Those_whose_task_closes_with_the_withdrawal_get_a_notice_of_it()
    {
        var filed = Submitted();
        var task = filed.OpenTask;
        filed.Table.TakeNotices();

        filed.Withdraw(office.Preparer);

        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.Withdrawn, office.DepartmentReviewer.Id, task.Id)]);
    }

    [Fact]
    public void A_colleague_who_prepares_for_the_unit_may_withdraw_too()
    {
        var colleague = office.Appoint("田同事", Role.Preparer, office.Unit);

        Submitted().Withdraw(colleague).PersonId.ShouldBe(colleague.Id);
    }

    [Fact]
    public void Nobody_else_withdraws()
    {
        var filed = Submitted();
        foreach (var person in office.Everybody.Where(p => p != office.Preparer))
            Refusal.Of(() => filed.Withdraw(person)).ShouldContain("不是本单位的填报人");
    }

    [Fact]
    public void Once_the_next_stage_has_approved_the_table_cannot_be_withdrawn()
    {
        var filed = Submitted().ApprovedBy(office.DepartmentReviewer);

        Refusal.Of(() => filed.Withdraw(office.Preparer)).ShouldSatisfyAllConditions(s => s.ShouldContain("已由主审言办理，不能再撤回"), s => s.ShouldContain("请联系审核人退回"));
        filed.Table.StageKey.ShouldBe("bureau-review");
    }

    [Fact]
    public void A_table_that_came_back_to_the_first_stage_was_acted_upon_and_cannot_be_withdrawn()
    {
        var filed = Submitted().ApprovedBy(office.DepartmentReviewer).ReturnedBy(office.DivisionReviewer, Outcome.ReturnToDepartment);

        Refusal.Of(() => filed.Withdraw(office.Preparer)).ShouldContain("已由主审言办理");
    }

    [Fact]
    public void At_a_joint_stage_the_first_approval_ends_the_time_for_withdrawing()
    {
        office.Appoint("主复言", Role.DepartmentReviewer, office.Department);
        var joint = ShippedDefinition.Of("tianjin-annual").Where("department-review", "mode", "All");
        var filed = A.TargetTable().FiledAround(office).SubmittedToDefinition(joint).ApprovedBy(office.DepartmentReviewer);
        filed.Table.StageKey.ShouldBe("department-review");

        Refusal.Of(() => filed.Withdraw(office.Preparer)).ShouldContain("已由主审言办理");
    }

    [Fact]
    public void A_draft_needs_no_withdrawing_and_its_preparer_is_told_so()
    {
        var filed = A.TargetTable().FiledAround(office).DraftedFor("tianjin-annual");

        Refusal.Of(() => filed.Withdraw(office.Preparer)).ShouldBe("《物业管理费》还是草稿，无需撤回，可以直接修改。");
    }

    [Fact]
    public void A_table_whose_workflow_has_ended_cannot_be_withdrawn()
    {
        var filed = Submitted().Reaching("publishing");
        filed.Publish(office.Publisher);

        Refusal.Of(() => filed.Withdraw(office.Preparer)).ShouldContain("需要变更请走调整流程");
    }

    private FiledTable Submitted() => A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");
}
