using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.People;

public sealed class RoleAssignmentTests
{
    private static readonly DateTimeOffset Today = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly Person person = new(Guid.NewGuid(), Guid.NewGuid(), "田报清", "tian@office.example");
    private readonly Guid administrator = Guid.NewGuid();

    public static TheoryData<Role, ScopeKind, bool> RolesAndScopes
    {
        get
        {
            var allowed = new Dictionary<Role, ScopeKind[]>
            {
                [Role.Preparer] = [ScopeKind.Unit],
                [Role.UnitReviewer] = [ScopeKind.Unit],
                [Role.DepartmentReviewer] = [ScopeKind.Department],
                [Role.BureauReviewer] = [ScopeKind.Division, ScopeKind.Bureau],
                [Role.Publisher] = [ScopeKind.Unit, ScopeKind.Department, ScopeKind.Bureau],
                [Role.Administrator] = [ScopeKind.Bureau],
                [Role.Auditor] = [ScopeKind.Bureau],
            };
            var all = new TheoryData<Role, ScopeKind, bool>();
            foreach (var role in Enum.GetValues<Role>())
                foreach (var kind in Enum.GetValues<ScopeKind>()) all.Add(role, kind, allowed[role].Contains(kind));
            return all;
        }
    }

    public static TheoryData<Role, Role> AloneAndOthers
    {
        get
        {
            var pairs = new TheoryData<Role, Role>();
            foreach (var alone in new[] { Role.Administrator, Role.Auditor })
                foreach (var other in Enum.GetValues<Role>().Where(r => r != alone)) pairs.Add(alone, other);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(RolesAndScopes))]
    public void A_role_is_given_only_for_the_kind_of_office_it_belongs_to(Role role, ScopeKind kind, bool allowed)
    {
        if (allowed) Grant(role, kind).Role.ShouldBe(role);
        else Refusal.Of(() => Grant(role, kind)).ShouldStartWith($"{role.InChinese()}不能授予这一级机构，请改选");
    }

    [Fact]
    public void Who_is_refused_a_scope_is_told_which_ones_there_are() =>
        Refusal.Of(() => Grant(Role.Publisher, ScopeKind.Division)).ShouldBe("公开发布人不能授予这一级机构，请改选预算单位或主管部门或财政局。");

    [Fact]
    public void A_role_says_who_gave_it_to_whom_and_when()
    {
        var granted = Grant(Role.Preparer, ScopeKind.Unit);

        granted.ShouldSatisfyAllConditions(
            r => r.PersonId.ShouldBe(person.Id), r => r.BureauId.ShouldBe(person.BureauId),
            r => r.GrantedBy.ShouldBe(administrator), r => r.GrantedAt.ShouldBe(Today), r => r.EndedAt.ShouldBeNull());
    }

    [Fact]
    public void Nobody_gives_a_role_to_themself() =>
        Refusal.Of(() => RoleAssignment.Grant(person, Role.Preparer, new(ScopeKind.Unit, Guid.NewGuid()), [], person.Id, Today))
            .ShouldBe("不能给自己授予角色，请由另一位系统管理员办理。");

    [Theory]
    [MemberData(nameof(AloneAndOthers))]
    public void An_administrator_or_auditor_holds_no_other_role(Role alone, Role other)
    {
        Refusal.Of(() => Grant(other, KindOf(other), Grant(alone, ScopeKind.Bureau)))
            .ShouldBe($"田报清已是{alone.InChinese()}，不能同时担任{other.InChinese()}；请先终止原角色或另选人员。");
        Refusal.Of(() => Grant(alone, ScopeKind.Bureau, Grant(other, KindOf(other)))).ShouldContain($"已是{other.InChinese()}");
    }

    [Theory]
    [MemberData(nameof(AloneAndOthers))]
    public void Whose_other_role_has_ended_may_become_administrator_or_auditor(Role alone, Role other)
    {
        var former = Grant(other, KindOf(other));
        former.End(administrator, Today);

        Grant(alone, ScopeKind.Bureau, former).Role.ShouldBe(alone);
    }

    [Fact]
    public void All_other_roles_may_be_held_together()
    {
        var held = new List<RoleAssignment>();
        foreach (var role in Enum.GetValues<Role>().Except([Role.Administrator, Role.Auditor])) held.Add(Grant(role, KindOf(role), [.. held]));

        held.Count.ShouldBe(5);
    }

    [Fact]
    public void The_same_role_may_be_held_for_two_offices_but_not_twice_for_one()
    {
        var first = Grant(Role.Preparer, ScopeKind.Unit);

        Grant(Role.Preparer, ScopeKind.Unit, first).ScopeId.ShouldNotBe(first.ScopeId);
        Refusal.Of(() => RoleAssignment.Grant(person, Role.Preparer, first.Scope, [first], administrator, Today)).ShouldBe("田报清已是这里的填报人，无需再次授予。");
    }

    [Fact]
    public void A_role_that_ended_may_be_given_again()
    {
        var first = Grant(Role.Preparer, ScopeKind.Unit);
        first.End(administrator, Today);

        RoleAssignment.Grant(person, Role.Preparer, first.Scope, [first], administrator, Today).EndedAt.ShouldBeNull();
    }

    [Fact]
    public void A_role_is_ended_once()
    {
        var granted = Grant(Role.Preparer, ScopeKind.Unit);
        granted.End(administrator, Today.AddDays(1));

        granted.ShouldSatisfyAllConditions(r => r.EndedBy.ShouldBe(administrator), r => r.EndedAt.ShouldBe(Today.AddDays(1)));
        Refusal.Of(() => granted.End(administrator, Today.AddDays(2))).ShouldBe("这项角色已经终止，无需再次办理。");
        granted.EndedAt.ShouldBe(Today.AddDays(1));
    }

    [Fact]
    public void A_stage_is_met_by_its_role_at_exactly_its_office()
    {
        var granted = Grant(Role.BureauReviewer, ScopeKind.Division);

        granted.Meets(ReviewerRole.BureauReviewer, granted.Scope).ShouldBeTrue();
        granted.Meets(ReviewerRole.DepartmentReviewer, granted.Scope).ShouldBeFalse();
        granted.Meets(ReviewerRole.BureauReviewer, new(ScopeKind.Division, Guid.NewGuid())).ShouldBeFalse();
        granted.Meets(ReviewerRole.BureauReviewer, new(ScopeKind.Bureau, granted.ScopeId)).ShouldBeFalse();
    }

    private RoleAssignment Grant(Role role, ScopeKind kind, params RoleAssignment[] held) =>
        RoleAssignment.Grant(person, role, new(kind, Guid.NewGuid()), held, administrator, Today);

    private static ScopeKind KindOf(Role role) => role switch
    {
        Role.Preparer or Role.UnitReviewer or Role.Publisher => ScopeKind.Unit,
        Role.DepartmentReviewer => ScopeKind.Department,
        _ => ScopeKind.Bureau,
    };
}
