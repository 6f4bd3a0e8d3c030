using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>What the queries find for anybody is what the rule, said table by table, allows.</summary>
public sealed class VisibilityTests(TownFixture fixture) : IClassFixture<TownFixture>, IAsyncLifetime
{
    private readonly SmallTown town = fixture.Town;
    private readonly List<Person> people = [];
    private SmallTown abroad = null!;

    public async Task InitializeAsync()
    {
        if (await town.DoAsync(s => s.GetRequiredService<PerfApprovalDb>().TargetTables.AnyAsync()))
        {
            await EverybodyAsync();
            return;
        }

        abroad = await SmallTown.FoundAsync(fixture.Application, "310100");
        await AppointTheOthersAsync();
        await FileInEveryStateAsync();
        await EverybodyAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public Task Everybody_sees_the_tables_of_the_own_unit_and_those_submitted_within_the_other_scopes() => ShouldFindAsync(
        (db, actor) => db.TargetTables.VisibleTo(actor, db).Select(t => t.Id),
        (table, place, actor) => table.BureauId == actor.BureauId && actor.Roles.Any(r => r.Scope.Covers(place)
            && (r.Role is Role.Administrator or Role.Auditor || r.ScopeKind == ScopeKind.Unit || table.Pass > 0)));

    [Fact]
    public Task Preparers_fill_in_the_tables_of_their_unit_and_nobody_else_does() => ShouldFindAsync(
        (db, actor) => db.TargetTables.PreparedBy(actor).Select(t => t.Id),
        (table, place, actor) => table.BureauId == actor.BureauId && actor.Holds(Role.Preparer, place));

    [Fact]
    public Task Publishers_publish_the_tables_of_their_unit_department_or_bureau_and_nobody_else_does() => ShouldFindAsync(
        (db, actor) => db.TargetTables.PublishedBy(actor, db).Select(t => t.Id),
        (table, place, actor) => table.BureauId == actor.BureauId && actor.Holds(Role.Publisher, place));

    [Fact]
    public Task Everybody_finds_exactly_the_open_tasks_that_are_theirs_to_decide() => ShouldFindAsync(
        (db, actor) => db.Tasks.AwaitingDecisionBy(actor, db).Select(t => t.TableId).Distinct(),
        (table, place, actor) => table.BureauId == actor.BureauId && table.Tasks.Any(t => t.IsOpen && t.IsFor(actor, place)));

    private async Task ShouldFindAsync(
        Func<PerfApprovalDb, Actor, IQueryable<Guid>> query, Func<TargetTable, TablePlace, Actor, bool> rule)
    {
        var tables = await TablesAsync();
        var found = 0;
        foreach (var person in people)
        {
            var actor = await town.ActorAsync(person);
            var seen = await town.DoAsync(services => query(services.GetRequiredService<PerfApprovalDb>(), actor).ToListAsync());
            seen.ShouldBe(tables.Where(t => rule(t.Table, t.Place, actor)).Select(t => t.Table.Id), ignoreOrder: true, customMessage: person.Name);
            found += seen.Count;
        }

        found.ShouldBeInRange(people.Count / 4, people.Count * tables.Count / 2);
    }

    private Task<List<(TargetTable Table, TablePlace Place)>> TablesAsync() => town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var tables = new List<(TargetTable, TablePlace)>();
        foreach (var table in await db.TargetTables.AsNoTracking().Include(t => t.Tasks).ToListAsync())
            tables.Add((table, await db.PlaceAsync(table.BureauId, table.UnitId, CancellationToken.None)));
        return tables;
    });

    private async Task AppointTheOthersAsync()
    {
        await town.People.WelcomeAsync("无职人");
        var preparer = await town.People.AppointAsync("县填报", Role.Preparer, Scope.Of(town.SecondCourt));
        await town.People.GrantAsync(preparer, Role.DepartmentReviewer, Scope.Of(town.Courts));
        await town.People.AppointAsync("县核实", Role.UnitReviewer, Scope.Of(town.SecondCourt));
        await town.People.AppointAsync("校填报", Role.Preparer, Scope.Of(town.School));
        await town.People.AppointAsync("校公布", Role.Publisher, Scope.Of(town.School));
        await town.People.AppointAsync("教审言", Role.DepartmentReviewer, Scope.Of(town.Schools));
        await town.People.AppointAsync("科教成", Role.BureauReviewer, Scope.Of(town.SchoolDivision));
        await town.People.AppointAsync("局公布", Role.Publisher, Scope.Of(town.Bureau));
        var both = await town.People.AppointAsync("两处人", Role.BureauReviewer, Scope.Of(town.LawDivision));
        await town.People.GrantAsync(both, Role.BureauReviewer, Scope.Of(town.PerformanceDivision));
        var former = await town.People.AppointAsync("前审计", Role.Auditor, Scope.Of(town.Bureau));
        await town.People.EndAsync(former, Role.Auditor);
    }

    private async Task FileInEveryStateAsync()
    {
        string[] stages = ["unit-review", "department-review", "division-review", "performance-review", "bureau-review", "publishing"];
        await town.FileAsync(town.Hebei, "草稿");
        foreach (var stage in stages) await (await town.FileAsync(town.Hebei, stage, "800.00")).ReachAsync(stage);
        var withdrawn = await (await town.FileAsync(town.Hebei, "撤回")).SubmitAsync();
        await withdrawn.WithdrawAsync();
        var returned = await (await town.FileAsync(town.Tianjin, "退回")).SubmitAsync();
        await returned.ReturnAsync(town.People.DepartmentReviewer, Outcome.ReturnToPreparer);
        await FileElsewhereAsync(town, "县填报", town.SecondCourt);
        await FileElsewhereAsync(town, "校填报", town.School);
        await (await abroad.FileAsync(abroad.Tianjin, "外地")).SubmitAsync();
        await (await abroad.FileAsync(abroad.Tianjin, "外地待公开")).ReachAsync("publishing");
    }

    private async Task FileElsewhereAsync(SmallTown here, string preparer, BudgetUnit unit)
    {
        var person = await here.DoAsync(s => s.GetRequiredService<PerfApprovalDb>().People.AsNoTracking().SingleAsync(p => p.Name == preparer));
        await here.FileAsync(person, unit, Filing.Of(here.Tianjin, unit, "草稿", "1.00"), here.Tianjin);
        await (await here.FileAsync(person, unit, Filing.Of(here.Tianjin, unit, "已报", "2.00"), here.Tianjin)).SubmitAsync();
        await (await here.FileAsync(person, unit, Filing.Of(here.Hebei, unit, "已报", "3.00"), here.Hebei)).SubmitAsync();
    }

    private async Task EverybodyAsync() => people.AddRange(await town.DoAsync(
        services => services.GetRequiredService<PerfApprovalDb>().People.AsNoTracking().ToListAsync()));
}
