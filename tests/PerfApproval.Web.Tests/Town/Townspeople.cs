using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Tests.Town;

/// <summary>Who works in the town: somebody in every role around the court, and whoever a test appoints besides.</summary>
public sealed class Townspeople(SmallTown town)
{
    public const string Password = "Only-4-tests!";

    private int appointments;

    public Person Administrator { get; } = Named(town, "管行政");

    public Person Auditor { get; } = Named(town, "沈计明");

    public Person Preparer { get; } = Named(town, "田报清");

    public Person UnitReviewer { get; } = Named(town, "单核实");

    public Person DepartmentReviewer { get; } = Named(town, "主审言");

    public Person DivisionReviewer { get; } = Named(town, "业务成");

    public Person PerformanceReviewer { get; } = Named(town, "纪效甲");

    public Person SecondPerformanceReviewer { get; } = Named(town, "纪效乙");

    /// <summary>局领导</summary>
    public Person BureauHead { get; } = Named(town, "局定安");

    public Person Publisher { get; } = Named(town, "公布达");

    /// <summary>Lets somebody move to the town who holds no role yet.</summary>
    public Task<Person> WelcomeAsync(string name) => ArriveAsync(Named(town, name));

    public async Task<Person> AppointAsync(string name, Role role, Scope scope)
    {
        var person = await WelcomeAsync(name);
        await GrantAsync(person, role, scope);
        return person;
    }

    public Task<RoleAssignment> GrantAsync(Person person, Role role, Scope scope) => GrantAsync(person, role, scope, Administrator.Id);

    /// <summary>Ends every assignment of the role that the person holds now.</summary>
    public Task EndAsync(Person person, Role role) => town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        foreach (var held in await db.RoleAssignments.Where(a => a.PersonId == person.Id && a.Role == role && a.EndedAt == null).ToListAsync())
            held.End(Administrator.Id, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await db.SaveAsync(CancellationToken.None);
    });

    /// <summary>Lets one reviewer stand in for another (委托), from today on unless told otherwise.</summary>
    public Task<Delegation> DelegateAsync(Person principal, Person delegatee, int fromDay = 0, int days = 7) => town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var from = WorkingCalendar.DayOf(now).AddDays(fromDay);
        var own = await db.Delegations.AsNoTracking().Where(d => d.PrincipalId == principal.Id).ToListAsync();
        var granted = Delegation.Grant(await town.ActorAsync(principal), await town.ActorAsync(delegatee), from, from.AddDays(days - 1), "出差", own, now);
        db.Delegations.Add(granted);
        await db.SaveAsync(CancellationToken.None);
        return granted;
    });

    /// <summary>Gives the person credentials: the user name given and <see cref="Password"/>.</summary>
    public Task OpenAccountAsync(Person person, string userName) => town.DoAsync(async services =>
    {
        var account = new Account { Id = person.Id, UserName = userName, Email = person.Email };
        var opened = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        opened.Errors.Select(e => e.Description).ShouldBeEmpty();
    });

    internal async Task SettleAsync()
    {
        await ArriveAsync(Administrator);
        await GrantAsync(Administrator, Role.Administrator, Scope.Of(town.Bureau), grantedBy: null);
        (Person, Role, Scope)[] offices =
        [
            (Auditor, Role.Auditor, Scope.Of(town.Bureau)),
            (Preparer, Role.Preparer, Scope.Of(town.Court)),
            (UnitReviewer, Role.UnitReviewer, Scope.Of(town.Court)),
            (DepartmentReviewer, Role.DepartmentReviewer, Scope.Of(town.Courts)),
            (DivisionReviewer, Role.BureauReviewer, Scope.Of(town.LawDivision)),
            (PerformanceReviewer, Role.BureauReviewer, Scope.Of(town.PerformanceDivision)),
            (SecondPerformanceReviewer, Role.BureauReviewer, Scope.Of(town.PerformanceDivision)),
            (BureauHead, Role.BureauReviewer, Scope.Of(town.Bureau)),
            (Publisher, Role.Publisher, Scope.Of(town.Courts)),
        ];
        foreach (var (person, role, scope) in offices)
        {
            await ArriveAsync(person);
            await GrantAsync(person, role, scope);
        }
    }

    private Task<RoleAssignment> GrantAsync(Person person, Role role, Scope scope, Guid? grantedBy) => town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var held = await db.RoleAssignments.AsNoTracking().Where(a => a.PersonId == person.Id).ToListAsync();
        // The clock stands still, but no two appointments are made at the same moment: their order decides who signs first.
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMicroseconds(++appointments);
        var granted = RoleAssignment.Grant(person, role, scope, held, grantedBy, at);
        db.RoleAssignments.Add(granted);
        await db.SaveAsync(CancellationToken.None);
        return granted;
    });

    private Task<Person> ArriveAsync(Person person) => town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        db.People.Add(person);
        await db.SaveAsync(CancellationToken.None);
        return person;
    });

    private static Person Named(SmallTown town, string name)
    {
        var id = Guid.CreateVersion7();
        return new(town.Bureau.Id, id, name, $"{id:N}@town.example");
    }
}
