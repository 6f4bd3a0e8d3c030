using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>会签: all reviewers of a stage decide at once.</summary>
public sealed class JointReviewTests
{
    private readonly Office office = new();

    [Fact]
    public void Every_reviewer_of_a_joint_stage_gets_a_task_of_their_own()
    {
        var filed = AtTheJointStage();

        filed.OpenTasks.Select(t => t.PersonId).ShouldBe([office.PerformanceReviewer.Id, office.SecondPerformanceReviewer.Id], ignoreOrder: true);
    }

    [Fact]
    public void The_table_moves_on_with_the_last_approval_only()
    {
        var filed = AtTheJointStage();

        filed.Approve(office.SecondPerformanceReviewer);
        filed.Table.StageKey.ShouldBe("performance-review");
        filed.Table.Status.ShouldBe(TargetStatus.InReview);

        filed.Approve(office.PerformanceReviewer);
        filed.Table.StageKey.ShouldBe("publishing");
        filed.Table.Tasks.Where(t => t.StageKey == "performance-review").ShouldAllBe(t => t.Closure == TaskClosure.Decided);
    }

    [Fact]
    public void One_return_ends_the_pass_and_closes_the_tasks_of_the_others()
    {
        var filed = AtTheJointStage();
        var others = filed.OpenTasks.Single(t => t.PersonId == office.PerformanceReviewer.Id);

        filed.Return(office.SecondPerformanceReviewer, Outcome.ReturnToPreparer);

        filed.Table.Status.ShouldBe(TargetStatus.Returned);
        others.Closure.ShouldBe(TaskClosure.PassEnded);
        Refusal.Of(() => filed.Decide(others.Id, office.PerformanceReviewer, filed.Approval))
            .ShouldBe("《物业管理费》的“绩效处会签”已由纪效乙先行办理（退回），您的操作没有生效。");
    }

    [Fact]
    public void A_return_after_an_approval_ends_the_pass_too_and_the_approval_stays_on_record()
    {
        var filed = AtTheJointStage();
        filed.Approve(office.PerformanceReviewer);

        filed.Return(office.SecondPerformanceReviewer, "ReturnToDivision");

        filed.Table.StageKey.ShouldBe("division-review");
        filed.Table.Decisions.Count(d => d.StageKey == "performance-review").ShouldBe(2);
    }

    [Fact]
    public void Nobody_decides_the_task_of_another()
    {
        var filed = AtTheJointStage();
        var others = filed.OpenTasks.Single(t => t.PersonId == office.PerformanceReviewer.Id);

        Refusal.Of(() => filed.Decide(others.Id, office.SecondPerformanceReviewer, filed.Approval)).ShouldContain("不属于您");
    }

    [Fact]
    public void Who_approved_already_is_told_that_it_is_done_whoever_came_after()
    {
        var filed = AtTheJointStage();
        var own = filed.OpenTasks.Single(t => t.PersonId == office.PerformanceReviewer.Id);
        filed.ApprovedBy(office.PerformanceReviewer, office.SecondPerformanceReviewer);

        Refusal.Of(() => filed.Decide(own.Id, office.PerformanceReviewer, filed.Approval))
            .ShouldBe("您已办理过《物业管理费》的“绩效处会签”（通过），无需再办理。");
    }

    [Fact]
    public void After_a_return_everybody_approves_anew()
    {
        var filed = AtTheJointStage().ApprovedBy(office.PerformanceReviewer)
            .ReturnedBy(office.SecondPerformanceReviewer, Outcome.ReturnToPreparer).Submitted();

        filed.OpenTasks.Count.ShouldBe(2);
        filed.ApprovedBy(office.SecondPerformanceReviewer).Table.StageKey.ShouldBe("performance-review");
        filed.ApprovedBy(office.PerformanceReviewer).Table.StageKey.ShouldBe("publishing");
    }

    [Fact]
    public void Those_whom_separation_of_duties_excludes_get_no_task()
    {
        office.Grant(office.DivisionReviewer, Role.BureauReviewer, office.PerformanceDivision);

        AtTheJointStage().OpenTasks.ShouldNotContain(t => t.PersonId == office.DivisionReviewer.Id);
    }

    [Fact]
    public void A_person_who_holds_the_role_twice_gets_one_task()
    {
        var filed = AtTheJointStage();

        filed.OpenTasks.Select(t => t.PersonId).ShouldBeUnique();
    }

    private FiledTable AtTheJointStage() => A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").Reaching("performance-review");
}
