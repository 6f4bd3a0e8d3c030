using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.People;

/// <summary>A role given to a person for a scope, by whom and when; ended by a date, never deleted.</summary>
public sealed class RoleAssignment
{
    private RoleAssignment() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

    public ScopeKind ScopeKind { get; private set; }

    public Guid ScopeId { get; private set; }

    /// <summary>Who gave it; null for those that the installation itself created.</summary>
    public Guid? GrantedBy { get; private set; }

    public DateTimeOffset GrantedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Scope Scope => new(ScopeKind, ScopeId);

    /// <summary>Gives a person a role.</summary>
    /// <param name="held">The roles the person holds now.</param>
    /// <exception cref="RuleBrokenException">The role does not exist for this kind of scope, or may not be held beside another one.</exception>
    public static RoleAssignment Grant(
        Person person, Role role, Scope scope, IEnumerable<RoleAssignment> held, Guid? grantedBy, DateTimeOffset at)
    {
        if (!ScopesOf(role).Contains(scope.Kind))
            throw new RuleBrokenException($"{role.InChinese()}不能授予这一级机构，请改选{string.Join("或", ScopesOf(role).Select(k => k.InChinese()))}。");
        if (grantedBy == person.Id)
            throw new RuleBrokenException("不能给自己授予角色，请由另一位系统管理员办理。");
        if (held.Any(a => a.EndedAt is null && a.Role == role && a.Scope == scope))
            throw new RuleBrokenException($"{person.Name}已是这里的{role.InChinese()}，无需再次授予。");
        // Separation of duties: who appoints people or audits decisions takes none.
        foreach (var other in held.Where(a => a.EndedAt is null && a.Role != role))
        {
            if (StandsAlone(role) || StandsAlone(other.Role))
                throw new RuleBrokenException($"{person.Name}已是{other.Role.InChinese()}，不能同时担任{role.InChinese()}；请先终止原角色或另选人员。");
        }

        return new()
        {
            BureauId = person.BureauId,
            Id = Guid.CreateVersion7(at),
            PersonId = person.Id,
            Role = role,
            ScopeKind = scope.Kind,
            ScopeId = scope.Id,
            GrantedBy = grantedBy,
            GrantedAt = at,
        };
    }

    public void End(Guid endedBy, DateTimeOffset at)
    {
        if (EndedAt is not null) throw new RuleBrokenException("这项角色已经终止，无需再次办理。");
        // The last administrator cannot lock everybody out.
        if (endedBy == PersonId && Role == Role.Administrator)
            throw new RuleBrokenException("不能终止自己的系统管理员角色，请由另一位系统管理员办理。");
        EndedBy = endedBy;
        EndedAt = at;
    }

    /// <summary>Whether this role is the one that a stage asks for.</summary>
    public bool Meets(ReviewerRole role, Scope scope) => Role == RoleOf(role) && Scope == scope;

    /// <summary>The role that a stage of a workflow means.</summary>
    public static Role RoleOf(ReviewerRole role) => role switch
    {
        ReviewerRole.UnitReviewer => Role.UnitReviewer,
        ReviewerRole.DepartmentReviewer => Role.DepartmentReviewer,
        _ => Role.BureauReviewer,
    };

    private static bool StandsAlone(Role role) => role is Role.Administrator or Role.Auditor;

    private static ScopeKind[] ScopesOf(Role role) => role switch
    {
        Role.Preparer or Role.UnitReviewer => [ScopeKind.Unit],
        Role.DepartmentReviewer => [ScopeKind.Department],
        Role.BureauReviewer => [ScopeKind.Division, ScopeKind.Bureau],
        Role.Publisher => [ScopeKind.Unit, ScopeKind.Department, ScopeKind.Bureau],
        _ => [ScopeKind.Bureau],
    };
}
