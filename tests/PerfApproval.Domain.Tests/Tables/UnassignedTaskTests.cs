using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class UnassignedTaskTests
{
    private readonly Office office = new();

    [Fact]
    public void Where_nobody_may_decide_the_task_waits_unassigned_and_the_trail_says_so()
    {
        office.Dismiss(office.DepartmentReviewer);

        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");

        filed.OpenTask.ShouldSatisfyAllConditions(t => t.Unassigned.ShouldBeTrue(), t => t.PersonId.ShouldBeNull(), t => t.StageName.ShouldBe("主管部门审核"));
        filed.Table.Trail[^1].ShouldSatisfyAllConditions(e => e.What.ShouldBe("task-unassigned"), e => e.PersonId.ShouldBeNull());
    }

    [Fact]
    public void Somebody_appointed_later_takes_it()
    {
        office.Dismiss(office.DepartmentReviewer);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");

        var successor = office.Appoint("主接任", Role.DepartmentReviewer, office.Department);

        filed.ApprovedBy(successor).Table.StageKey.ShouldBe("bureau-review");
    }

    [Fact]
    public void A_joint_stage_without_anybody_waits_for_one_who_is_appointed()
    {
        office.Dismiss(office.PerformanceReviewer);
        office.Dismiss(office.SecondPerformanceReviewer);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").Reaching("performance-review");
        filed.OpenTask.Unassigned.ShouldBeTrue();

        var successor = office.Appoint("纪接任", Role.BureauReviewer, office.PerformanceDivision);

        filed.ApprovedBy(successor).Table.StageKey.ShouldBe("publishing");
    }

    [Fact]
    public void Where_the_only_reviewer_is_excluded_the_task_waits_unassigned_and_stays_closed_to_that_person()
    {
        office.Dismiss(office.DepartmentReviewer);
        office.Grant(office.UnitReviewer, Role.DepartmentReviewer, office.Department);

        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").ApprovedBy(office.UnitReviewer);

        filed.OpenTask.Unassigned.ShouldBeTrue();
        Refusal.Of(() => filed.Approve(office.UnitReviewer)).ShouldContain("本环节须由其他审核人办理");
    }

    [Fact]
    public void An_approved_table_without_a_publisher_waits_unassigned_for_one()
    {
        office.Dismiss(office.Publisher);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("publishing");
        filed.OpenTask.Unassigned.ShouldBeTrue();
        filed.Table.Trail[^1].What.ShouldBe("task-unassigned");

        filed.Publish(office.Appoint("公接任", Role.Publisher, office.Unit));
    }

    [Fact]
    public void A_publisher_who_prepared_the_table_is_nobody_who_may_publish_it()
    {
        office.Dismiss(office.Publisher);
        office.Grant(office.Preparer, Role.Publisher, office.Unit);

        A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("publishing").OpenTask.Unassigned.ShouldBeTrue();
    }

    [Fact]
    public void A_stage_for_a_performance_division_that_the_bureau_does_not_have_is_refused_with_what_to_do()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").Reaching("division-review");
        office.CloseThePerformanceDivision();

        Refusal.Of(() => filed.Approve(office.DivisionReviewer)).ShouldContain("还没有绩效处室；请系统管理员先添加");
    }
}
