using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.People;

/// <summary>Who holds which role around one target table: what decides who gets a task.</summary>
public sealed class Roster(TablePlace place, IEnumerable<RoleAssignment> assignments)
{
    private readonly RoleAssignment[] active = [.. assignments.Where(a => a.EndedAt is null)];

    public TablePlace Place { get; } = place;

    /// <summary>The scope that a stage means for this table.</summary>
    /// <exception cref="RuleBrokenException">The bureau has no performance division, but the workflow asks for one.</exception>
    public Scope ScopeOf(ReviewStage stage) => stage.Scope switch
    {
        ReviewScope.Unit => new(ScopeKind.Unit, Place.UnitId),
        ReviewScope.Department => new(ScopeKind.Department, Place.DepartmentId),
        ReviewScope.Division => new(ScopeKind.Division, Place.DivisionId),
        ReviewScope.PerformanceDivision => new(ScopeKind.Division, Place.PerformanceDivisionId
            ?? throw new RuleBrokenException($"环节“{stage.Name}”需要绩效处室办理，但本财政局还没有绩效处室；请系统管理员先添加。")),
        _ => new(ScopeKind.Bureau, Place.BureauId),
    };

    /// <summary>Everybody who may decide at the stage in the order of their appointment, those whom separation of duties excludes left out.</summary>
    public IReadOnlyList<Guid> EligibleFor(ReviewStage stage, IReadOnlySet<Guid> excluded)
    {
        var scope = ScopeOf(stage);
        return [.. active.Where(a => a.Meets(stage.Role, scope) && !excluded.Contains(a.PersonId))
            .OrderBy(a => a.GrantedAt).ThenBy(a => a.Id).Select(a => a.PersonId).Distinct()];
    }

    /// <summary>In which capacity somebody who holds the role for this table would decide; null when they do not hold it.</summary>
    public Scope? ScopeIn(Role role, Guid person) =>
        active.Where(a => a.PersonId == person && a.Role == role && a.Scope.Covers(Place)).MinBy(a => (a.GrantedAt, a.Id))?.Scope;

    /// <summary>The role in which somebody reviews tables like this one; null when they review none.</summary>
    public Role? ReviewerRoleOf(Guid person) =>
        active.Where(a => a.PersonId == person && a.Role.Reviews() && a.Scope.Covers(Place)).MinBy(a => (a.GrantedAt, a.Id))?.Role;

    /// <summary>Everybody who reviews tables like this one.</summary>
    public IReadOnlyList<Guid> Reviewers =>
        [.. active.Where(a => a.Role.Reviews() && a.Scope.Covers(Place)).Select(a => a.PersonId).Distinct()];

    /// <summary>Everybody who holds the role at exactly this scope.</summary>
    public IReadOnlyList<Guid> HoldingExactly(Role role, Scope scope) =>
        [.. active.Where(a => a.Role == role && a.Scope == scope).Select(a => a.PersonId).Distinct()];

    /// <summary>Everybody who holds the role at a scope that covers the table.</summary>
    public IReadOnlyList<Guid> Holding(Role role) =>
        [.. active.Where(a => a.Role == role && a.Scope.Covers(Place)).Select(a => a.PersonId).Distinct()];
}
