using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.People;

public sealed class RosterTests
{
    private static readonly HashSet<Guid> Nobody = [];

    private readonly Office office = new();

    [Theory]
    [InlineData("unit-review", ScopeKind.Unit)]
    [InlineData("department-review", ScopeKind.Department)]
    [InlineData("division-review", ScopeKind.Division)]
    [InlineData("performance-review", ScopeKind.Division)]
    [InlineData("bureau-review", ScopeKind.Bureau)]
    public void A_stage_means_an_office_around_the_table(string stage, ScopeKind kind)
    {
        var offices = new Dictionary<string, Scope>
        {
            ["unit-review"] = office.Unit,
            ["department-review"] = office.Department,
            ["division-review"] = office.Division,
            ["performance-review"] = office.PerformanceDivision,
            ["bureau-review"] = office.Bureau,
        };

        office.Roster.ScopeOf(Stage(stage)).ShouldBe(offices[stage]);
        offices[stage].Kind.ShouldBe(kind);
    }

    [Fact]
    public void Who_holds_the_role_of_the_stage_at_its_office_may_decide_and_nobody_else() =>
        office.Roster.EligibleFor(Stage("performance-review"), Nobody)
            .ShouldBe([office.PerformanceReviewer.Id, office.SecondPerformanceReviewer.Id], ignoreOrder: true);

    [Fact]
    public void Who_is_excluded_or_has_left_may_not_decide()
    {
        office.Dismiss(office.SecondPerformanceReviewer);

        office.Roster.EligibleFor(Stage("performance-review"), new HashSet<Guid> { office.PerformanceReviewer.Id }).ShouldBeEmpty();
    }

    [Fact]
    public void Who_was_appointed_again_counts_once()
    {
        office.Dismiss(office.PerformanceReviewer);
        office.Grant(office.PerformanceReviewer, Role.BureauReviewer, office.PerformanceDivision);

        office.Roster.EligibleFor(Stage("performance-review"), Nobody).Count(p => p == office.PerformanceReviewer.Id).ShouldBe(1);
    }

    [Fact]
    public void A_role_held_for_an_office_above_covers_the_table_but_is_not_held_exactly_below()
    {
        var head = office.Appoint("公总揽", Role.Publisher, office.Bureau);

        office.Roster.Holding(Role.Publisher).ShouldBe([office.Publisher.Id, head.Id], ignoreOrder: true);
        office.Roster.HoldingExactly(Role.Publisher, office.Department).ShouldBe([office.Publisher.Id]);
    }

    [Fact]
    public void The_performance_division_covers_every_table_of_its_bureau_and_a_business_division_its_own()
    {
        var place = office.Place;
        var elsewhere = place with { UnitId = Guid.NewGuid(), DepartmentId = Guid.NewGuid(), DivisionId = Guid.NewGuid() };

        office.PerformanceDivision.Covers(elsewhere).ShouldBeTrue();
        office.Bureau.Covers(elsewhere).ShouldBeTrue();
        foreach (var own in new[] { office.Unit, office.Department, office.Division })
        {
            own.Covers(place).ShouldBeTrue();
            own.Covers(elsewhere).ShouldBeFalse();
        }
    }

    [Fact]
    public void Nobody_acts_with_the_roles_of_another_or_with_one_that_ended()
    {
        var held = RoleAssignment.Grant(office.Preparer, Role.Preparer, office.Unit, [], office.Administrator.Id, office.Tick());
        new Actor(office.UnitReviewer, [held]).Is(Role.Preparer).ShouldBeFalse();
        new Actor(office.Preparer, [held]).Holds(Role.Preparer, office.Place).ShouldBeTrue();

        held.End(office.Administrator.Id, office.Tick());

        new Actor(office.Preparer, [held]).Is(Role.Preparer).ShouldBeFalse();
    }

    private static ReviewStage Stage(string id) => (ReviewStage)ShippedDefinition.Of("hebei-annual").Workflow.BlockingActivities[id];
}
