using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Who holds which post and who stands in for whom at one moment.</summary>
internal sealed class Staff
{
    private static readonly DateTimeOffset Founding = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly Cast cast;
    private readonly Appointment[] appointments;
    private readonly Delegation[] rules;
    private readonly RoleAssignment[] assignments;

    public static Staff Of(Cast cast) => For(cast, [.. cast.Appointments], []);

    private Staff(Cast cast, Appointment[] appointments, Delegation[] rules)
    {
        (this.cast, this.appointments, this.rules) = (cast, appointments, rules);
        var given = new List<RoleAssignment>();
        // The installation appoints the administrator, and the administrator everybody else.
        foreach (var (person, post) in appointments)
        {
            given.Add(RoleAssignment.Grant(cast.People[person], post.Role, post.Scope, given.Where(g => g.PersonId == cast.People[person].Id),
                given.Count == 0 ? null : cast.People[Cast.Administrator].Id, Founding.AddMinutes(given.Count)));
        }

        assignments = [.. given];
        Roster = new(cast.Place, assignments);
        Actors = [.. cast.People.Select(Actor)];
    }

    /// <summary>The days for which everybody delegates who does.</summary>
    public static DateOnly From => WorkingCalendar.DayOf(Founding);

    public static DateOnly Until => From.AddDays(365);

    public Roster Roster { get; }

    /// <summary>Everybody at work, by their place in the cast.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Appointment> Appointments => appointments;

    public IReadOnlyList<RoleAssignment> Assignments => assignments;

    public IReadOnlyList<(int Principal, int Delegate)> Delegations => [.. rules.Select(r => (cast.IndexOf(r.PrincipalId), cast.IndexOf(r.DelegateId)))];

    public required string Key { get; init; }

    public Staff With(Appointment appointment) => For(cast, [.. appointments, appointment], rules);

    public Staff Without(Appointment appointment) => For(cast, [.. appointments.Where(a => a != appointment)], rules);

    // What was delegated stays so when one of the two reviews no more; it only lends nothing then.
    public Staff Delegating(int principal, int to) =>
        For(cast, appointments, [.. rules, Delegation.Grant(Plain(principal), Plain(to), From, Until, "出差", rules, Founding)]);

    public Staff Ending(int principal) => For(cast, appointments, [.. rules.Where(r => r.PrincipalId != cast.People[principal].Id)]);

    // The same people come together again and again.
    private static Staff For(Cast cast, Appointment[] appointments, Delegation[] rules)
    {
        var away = rules.Select(r => $"{cast.IndexOf(r.PrincipalId)}>{cast.IndexOf(r.DelegateId)}");
        var key = $"{string.Join(',', appointments.Select(a => $"{a.Person}:{cast.NumberOf(a.Post)}"))}|{string.Join(',', away)}";
        if (!cast.Staffs.TryGetValue(key, out var staff)) cast.Staffs[key] = staff = new(cast, appointments, rules) { Key = key };
        return staff;
    }

    private Actor Plain(int person) => new(cast.People[person], assignments);

    private Actor Actor(Person person) => new(person, assignments, rules.Where(r => r.DelegateId == person.Id)
        .Select(r => r.Principal(cast.People[cast.IndexOf(r.PrincipalId)], assignments)));
}
