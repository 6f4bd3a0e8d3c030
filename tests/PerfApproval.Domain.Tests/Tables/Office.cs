using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>The offices around one table with somebody in every role, and the clock on their wall.</summary>
internal sealed class Office
{
    private static readonly DateTimeOffset Opening = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly List<RoleAssignment> assignments = [];
    private readonly List<Person> everybody = [];
    private readonly List<Delegation> delegations = [];
    private DateTimeOffset now = Opening;

    public Office()
    {
        Place = new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Administrator = Newcomer("管行政");
        Grant(Administrator, Role.Administrator, Bureau);
        Auditor = Appoint("沈计明", Role.Auditor, Bureau);
        Preparer = Appoint("田报清", Role.Preparer, Unit);
        UnitReviewer = Appoint("单核实", Role.UnitReviewer, Unit);
        DepartmentReviewer = Appoint("主审言", Role.DepartmentReviewer, Department);
        DivisionReviewer = Appoint("业务成", Role.BureauReviewer, Division);
        PerformanceReviewer = Appoint("纪效甲", Role.BureauReviewer, PerformanceDivision);
        SecondPerformanceReviewer = Appoint("纪效乙", Role.BureauReviewer, PerformanceDivision);
        BureauHead = Appoint("局定安", Role.BureauReviewer, Bureau);
        Publisher = Appoint("公布达", Role.Publisher, Department);
    }

    public TablePlace Place { get; private set; }

    public Scope Unit => new(ScopeKind.Unit, Place.UnitId);

    public Scope Department => new(ScopeKind.Department, Place.DepartmentId);

    public Scope Division => new(ScopeKind.Division, Place.DivisionId);

    public Scope PerformanceDivision => new(ScopeKind.Division, Place.PerformanceDivisionId ?? Guid.Empty);

    public Scope Bureau => new(ScopeKind.Bureau, Place.BureauId);

    public Person Administrator { get; }

    public Person Auditor { get; }

    public Person Preparer { get; }

    public Person UnitReviewer { get; }

    public Person DepartmentReviewer { get; }

    public Person DivisionReviewer { get; }

    public Person PerformanceReviewer { get; }

    public Person SecondPerformanceReviewer { get; }

    public Person BureauHead { get; }

    public Person Publisher { get; }

    public IReadOnlyList<Person> Everybody => everybody;

    public Roster Roster => new(Place, assignments);

    /// <summary>Lets days go by.</summary>
    public void Wait(int days) => now = now.AddDays(days);

    /// <summary>From today on for a week, one reviewer takes the turns of another.</summary>
    public Delegation Delegate(Person principal, Person delegatee)
    {
        var today = WorkingCalendar.DayOf(now);
        delegations.Add(Delegation.Grant(AtWork(principal), AtWork(delegatee), today, today.AddDays(7), "出差", delegations, Tick()));
        return delegations[^1];
    }

    /// <summary>A minute later: no two things happen at the same time.</summary>
    public DateTimeOffset Tick() => now = now.AddMinutes(1);

    public Person Newcomer(string name)
    {
        everybody.Add(new(Place.BureauId, Guid.NewGuid(), name, $"{name}@office.example"));
        return everybody[^1];
    }

    public Person Appoint(string name, Role role, Scope scope)
    {
        var person = Newcomer(name);
        Grant(person, role, scope);
        return person;
    }

    public void Grant(Person person, Role role, Scope scope)
    {
        var grantedBy = person.Id == Administrator.Id ? (Guid?)null : Administrator.Id;
        assignments.Add(RoleAssignment.Grant(person, role, scope, assignments.Where(a => a.PersonId == person.Id), grantedBy, Tick()));
    }

    public void Dismiss(Person person)
    {
        foreach (var held in assignments.Where(a => a.PersonId == person.Id && a.EndedAt is null)) held.End(Administrator.Id, Tick());
    }

    public void CloseThePerformanceDivision() => Place = Place with { PerformanceDivisionId = null };

    /// <summary>The person with the roles held at this moment.</summary>
    public Actor AtWork(Person person) => new(person, assignments, delegations
        .Where(d => d.DelegateId == person.Id && d.IsActiveOn(WorkingCalendar.DayOf(now)))
        .Select(d => d.Principal(everybody.Single(p => p.Id == d.PrincipalId), assignments)));
}
