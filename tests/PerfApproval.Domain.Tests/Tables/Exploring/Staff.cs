using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Who holds which post and who stands in for whom at one moment.</summary>
internal sealed class Staff
{
    private static readonly DateTimeOffset Founding = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly Cast cast;
    private readonly Appointment[] appointments;
    private readonly (int Principal, int Delegate)[] delegations;
    private readonly RoleAssignment[] assignments;

    public static Staff Of(Cast cast) => For(cast, [.. cast.Appointments], []);

    private Staff(Cast cast, Appointment[] appointments, (int Principal, int Delegate)[] delegations)
    {
        (this.cast, this.appointments, this.delegations) = (cast, appointments, delegations);
        var given = new List<RoleAssignment>();
        foreach (var (person, post) in appointments)
        {
            given.Add(RoleAssignment.Grant(cast.People[person], post.Role, post.Scope, given.Where(g => g.PersonId == cast.People[person].Id),
                person == Cast.Administrator ? null : cast.People[Cast.Administrator].Id, Founding.AddMinutes(given.Count)));
        }

        assignments = [.. given];
        Roster = new(cast.Place, assignments);
        Delegation[] rules = [.. delegations.Select(Rule)];
        Actors = [.. cast.People.Select(p => Actor(p, rules))];
    }

    public Roster Roster { get; }

    /// <summary>Everybody at work, by their place in the cast.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Appointment> Appointments => appointments;

    public IReadOnlyList<(int Principal, int Delegate)> Delegations => delegations;

    public required string Key { get; init; }

    public Staff With(Appointment appointment) => For(cast, [.. appointments, appointment], delegations);

    public Staff Without(Appointment appointment) => For(cast, [.. appointments.Where(a => a != appointment)], delegations);

    public Staff Delegating(int principal, int to) => For(cast, appointments, [.. delegations, (principal, to)]);

    public Staff Ending(int principal) => For(cast, appointments, [.. delegations.Where(d => d.Principal != principal)]);

    // The same people come together again and again.
    private static Staff For(Cast cast, Appointment[] appointments, (int Principal, int Delegate)[] delegations)
    {
        var key = $"{string.Join(',', appointments.Select(a => $"{a.Person}:{cast.NumberOf(a.Post)}"))}|{string.Join(',', delegations)}";
        if (!cast.Staffs.TryGetValue(key, out var staff)) cast.Staffs[key] = staff = new(cast, appointments, delegations) { Key = key };
        return staff;
    }

    private Actor Actor(Person person, Delegation[] rules) => new(person, assignments, rules.Where(r => r.DelegateId == person.Id)
        .Select(r => r.Principal(cast.People[cast.IndexOf(r.PrincipalId)], assignments)));

    private Delegation Rule((int Principal, int Delegate) rule, int number)
    {
        Actor Plain(int person) => new(cast.People[person], assignments);
        var earlier = delegations.Take(number).Select((d, i) => Rule(d, i)).ToArray();
        var today = WorkingCalendar.DayOf(Founding);
        return Delegation.Grant(Plain(rule.Principal), Plain(rule.Delegate), today, today.AddDays(300), "出差", earlier, Founding);
    }
}
