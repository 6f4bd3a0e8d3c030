using PerfApproval.Domain.Organization;

namespace PerfApproval.Domain.People;

/// <summary>A person at work, with the roles held at this moment: what every right is asked of.</summary>
public sealed class Actor(Person person, IEnumerable<RoleAssignment> roles, IEnumerable<Principal>? principals = null)
{
    public Person Person { get; } = person;

    public Guid Id => Person.Id;

    public Guid BureauId => Person.BureauId;

    public IReadOnlyList<RoleAssignment> Roles { get; } = [.. roles.Where(r => r.EndedAt is null && r.PersonId == person.Id)];

    /// <summary>Those who delegated their turns to this person today.</summary>
    public IReadOnlyList<Principal> Principals { get; } = [.. principals ?? []];

    /// <summary>Whether the person reviews anything anywhere.</summary>
    public bool Reviews => Roles.Any(r => r.Role.Reviews());

    public bool Is(Role role) => Roles.Any(r => r.Role == role);

    public bool Holds(Role role, TablePlace place) => Roles.Any(r => r.Role == role && r.Scope.Covers(place));

    public IReadOnlyList<Guid> ScopesOf(ScopeKind kind, params Role[] roles) =>
        [.. Roles.Where(r => r.ScopeKind == kind && roles.Contains(r.Role)).Select(r => r.ScopeId).Distinct()];
}
