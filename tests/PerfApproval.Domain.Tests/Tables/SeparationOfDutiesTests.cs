using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class SeparationOfDutiesTests
{
    private readonly Office office = new();

    [Fact]
    public void Who_prepared_a_table_does_not_review_it()
    {
        office.Grant(office.Preparer, Role.UnitReviewer, office.Unit);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual");

        Refusal.Of(() => filed.Approve(office.Preparer)).ShouldBe("您参与了《物业管理费》的填报，不能再审核它；请由其他审核人办理。");
    }

    [Fact]
    public void Whoever_wrote_a_word_of_it_counts_as_its_preparer_even_after_leaving_that_role()
    {
        var second = office.Appoint("田补写", Role.Preparer, office.Unit);
        var filed = A.TargetTable().FiledAround(office).DraftedFor("hebei-annual");
        filed.Table.Revise(office.AtWork(second), A.TargetTable().Content("hebei"), filed.Run);
        filed.Submitted();
        office.Dismiss(second);
        office.Grant(second, Role.UnitReviewer, office.Unit);

        Refusal.Of(() => filed.Approve(second)).ShouldContain("参与了《物业管理费》的填报");
    }

    [Fact]
    public void Who_submitted_what_others_wrote_does_not_review_it()
    {
        var second = office.Appoint("田代交", Role.Preparer, office.Unit);
        office.Grant(second, Role.UnitReviewer, office.Unit);
        var filed = A.TargetTable().FiledAround(office).DraftedFor("hebei-annual");
        filed.Submit(second);

        Refusal.Of(() => filed.Approve(second)).ShouldContain("参与了《物业管理费》的填报");
    }

    [Fact]
    public void Who_approved_at_one_stage_does_not_approve_at_the_next()
    {
        office.Grant(office.UnitReviewer, Role.DepartmentReviewer, office.Department);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").ApprovedBy(office.UnitReviewer);

        Refusal.Of(() => filed.Approve(office.UnitReviewer)).ShouldBe("您已在前面的环节审核过《物业管理费》，本环节须由其他审核人办理。");
        filed.Approve(office.DepartmentReviewer);
    }

    [Fact]
    public void Who_approved_at_one_stage_does_not_approve_two_stages_on_either()
    {
        office.Grant(office.UnitReviewer, Role.BureauReviewer, office.Division);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").ApprovedBy(office.UnitReviewer, office.DepartmentReviewer);

        Refusal.Of(() => filed.Approve(office.UnitReviewer)).ShouldContain("前面的环节审核过");
    }

    [Fact]
    public void Who_approved_at_one_stage_approves_at_the_next_where_the_definition_says_so()
    {
        office.Grant(office.DepartmentReviewer, Role.BureauReviewer, office.Division);
        var lenient = ShippedDefinition.Of("tianjin-annual").Where("bureau-review", "mayRepeat", true);
        var filed = A.TargetTable().FiledAround(office).SubmittedToDefinition(lenient);

        filed.ApprovedBy(office.DepartmentReviewer, office.DepartmentReviewer);

        filed.Table.Status.ShouldBe(TargetStatus.Approved);
    }

    [Fact]
    public void Even_where_a_stage_may_repeat_the_preparer_does_not_decide()
    {
        office.Grant(office.Preparer, Role.BureauReviewer, office.Division);
        var lenient = ShippedDefinition.Of("tianjin-annual").Where("bureau-review", "mayRepeat", true);
        var filed = A.TargetTable().FiledAround(office).SubmittedToDefinition(lenient).ApprovedBy(office.DepartmentReviewer);

        Refusal.Of(() => filed.Approve(office.Preparer)).ShouldContain("填报");
    }

    [Fact]
    public void Who_returned_a_table_may_approve_it_at_the_same_stage_when_it_comes_back()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual")
            .ReturnedBy(office.DepartmentReviewer, Outcome.ReturnToPreparer).Submitted();

        filed.ApprovedBy(office.DepartmentReviewer).Table.StageKey.ShouldBe("bureau-review");
    }

    [Fact]
    public void In_a_new_pass_through_all_stages_the_reviewers_may_take_each_others_places()
    {
        office.Grant(office.UnitReviewer, Role.DepartmentReviewer, office.Department);
        var second = office.Appoint("单复核", Role.UnitReviewer, office.Unit);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual")
            .ApprovedBy(office.UnitReviewer).ReturnedBy(office.DepartmentReviewer, Outcome.ReturnToPreparer).Submitted();

        filed.ApprovedBy(second, office.UnitReviewer).Table.StageKey.ShouldBe("division-review");
    }

    [Fact]
    public void After_a_return_that_goes_straight_back_the_approvals_before_it_still_stand()
    {
        office.Grant(office.DivisionReviewer, Role.BureauReviewer, office.PerformanceDivision);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").Reaching("performance-review")
            .ReturnedBy(office.PerformanceReviewer, Outcome.ReturnToPreparer).Submitted();
        filed.Table.StageKey.ShouldBe("performance-review");

        filed.OpenTasks.ShouldNotContain(t => t.PersonId == office.DivisionReviewer.Id);
        Refusal.Of(() => filed.Approve(office.DivisionReviewer)).ShouldContain("前面的环节审核过");
    }

    [Fact]
    public void Who_has_decided_on_a_table_no_longer_prepares_it()
    {
        office.Grant(office.DepartmentReviewer, Role.Preparer, office.Unit);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");
        filed.Return(office.DepartmentReviewer, Outcome.ReturnToPreparer);

        Refusal.Of(() => filed.Table.Revise(office.AtWork(office.DepartmentReviewer), A.TargetTable().Content("tianjin"), filed.Run))
            .ShouldBe("您审核过《物业管理费》，不能再填报它；请由本单位其他填报人办理。");
        Refusal.Of(() => filed.Submit(office.DepartmentReviewer)).ShouldContain("您审核过");
    }

    [Fact]
    public void A_reviewer_who_has_become_an_administrator_or_auditor_no_longer_decides()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");
        office.Dismiss(office.DepartmentReviewer);
        office.Grant(office.DepartmentReviewer, Role.Auditor, office.Bureau);

        Refusal.Of(() => filed.Approve(office.DepartmentReviewer)).ShouldContain("不参与审核");
        Refusal.Of(() => filed.Approve(office.Administrator)).ShouldContain("不参与审核");
    }

    [Fact]
    public void A_reviewer_whose_role_has_ended_no_longer_decides()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");
        office.Dismiss(office.DepartmentReviewer);

        Refusal.Of(() => filed.Approve(office.DepartmentReviewer)).ShouldContain("不属于您");
    }

    [Fact]
    public void The_same_role_elsewhere_decides_nothing_here()
    {
        var elsewhere = office.Appoint("邻审核", Role.DepartmentReviewer, new(ScopeKind.Department, Guid.NewGuid()));
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual");

        Refusal.Of(() => filed.Approve(elsewhere)).ShouldContain("不属于您");
    }

    [Fact]
    public void The_head_of_the_bureau_does_not_decide_in_place_of_a_division()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").ApprovedBy(office.DepartmentReviewer);

        Refusal.Of(() => filed.Approve(office.BureauHead)).ShouldContain("不属于您");
    }
}
