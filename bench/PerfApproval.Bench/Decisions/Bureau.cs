using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Features.Submissions;
using PerfApproval.Web.Workflows;
using PerfApproval.Word.Reading;

namespace PerfApproval.Bench.Decisions;

/// <summary>A finance bureau as large as a city's: 16 departments with a reviewer each, 512 units, and two tables filed through the application.</summary>
internal sealed class Bureau(IServiceProvider services)
{
    public const int Departments = 16;
    public const int Units = 512;
    public const string Password = "Only-4-benchmarks!";

    private const int Divisions = 4;
    private const string Definition = "bench";

    private readonly FinanceBureau bureau = new(Guid.CreateVersion7(), "130200", "某市财政局");

    private Place[] places = [];
    private HashSet<Guid> shared = [];
    private string? hash;
    private Round round = null!;

    /// <summary>A table that waits for its department.</summary>
    public Guid Waiting { get; private set; }

    /// <summary>A table that everybody has approved.</summary>
    public Guid Approved { get; private set; }

    /// <summary>The first place is where the two tables are filed.</summary>
    public IReadOnlyList<Place> Places => places;

    /// <summary>The ids that all tables share: the bureau, the round, the publisher.</summary>
    public IReadOnlySet<Guid> Shared => shared;

    public static string ReviewerOf(int department) => $"reviewer-{department}";

    public static string RacerOf(int number) => $"racer-{number}";

    public async Task FoundAsync()
    {
        await ReleaseAsync();
        round = new(bureau.Id, Guid.CreateVersion7(), 2026, RoundOccasion.Annual, "tianjin", Definition);
        await SaveAsync([bureau]);
        await SaveAsync([round]);
        await SettleAsync();
        Waiting = await FileAsync();
        Approved = await FileAsync();
        await DecideAsync(Approved, places[0].DepartmentReviewer);
        await DecideAsync(Approved, places[0].DivisionReviewer);
    }

    /// <summary>Colleagues of the first department's reviewer, each with an account.</summary>
    public Task AppointRacersAsync(int count) =>
        AppointAllAsync(Enumerable.Range(0, count), i => ($"竞办{i}", Role.DepartmentReviewer, new(ScopeKind.Department, places[0].Department), RacerOf(i)));

    /// <summary>Somebody in every role who looks at lists, each with an account.</summary>
    public async Task AppointReadersAsync()
    {
        var first = places[0];
        (string Account, Role Role, Scope Scope)[] readers =
        [
            ("reader-preparer", Role.Preparer, new(ScopeKind.Unit, first.Unit)),
            ("reader-department", Role.DepartmentReviewer, new(ScopeKind.Department, first.Department)),
            ("reader-division", Role.BureauReviewer, new(ScopeKind.Division, first.Division)),
            ("reader-head", Role.BureauReviewer, new(ScopeKind.Bureau, bureau.Id)),
            ("reader-publisher", Role.Publisher, new(ScopeKind.Bureau, bureau.Id)),
            ("reader-administrator", Role.Administrator, new(ScopeKind.Bureau, bureau.Id)),
            ("reader-auditor", Role.Auditor, new(ScopeKind.Bureau, bureau.Id)),
        ];
        await AppointAllAsync(readers, r => (r.Account, r.Role, r.Scope, r.Account));
    }

    // The shipped definition, with batches allowed where the benchmark decides.
    private async Task ReleaseAsync()
    {
        var text = services.GetRequiredService<ShippedWorkflows>().Read().Select(f => f.Json).First(json => json.Contains("\"definitionId\": \"tianjin-annual\"", StringComparison.Ordinal));
        var definition = JsonNode.Parse(text)!;
        (definition["id"], definition["definitionId"], definition["version"]) = ($"{Definition}-1", Definition, 1);
        var stage = definition["root"]!["activities"]!.AsArray().Single(a => (string?)a!["id"] == "department-review")!;
        stage["mayBatch"] = JsonNode.Parse("""{ "typeName": "Boolean", "expression": { "type": "Literal", "value": true } }""");
        var json = definition.ToJsonString();
        await SaveAsync([new ReleasedDefinition($"{Definition}-1", Definition, 1, json, CanonicalJson.Sha256(json), DateTimeOffset.UnixEpoch)]);
    }

    private async Task SettleAsync()
    {
        Division[] divisions = [.. Enumerable.Range(0, Divisions).Select(i => new Division(bureau.Id, Guid.CreateVersion7(), $"业务{i}处", DivisionKind.Business))];
        Department[] departments = [.. Enumerable.Range(0, Departments).Select(i =>
            new Department(bureau.Id, Guid.CreateVersion7(), divisions[i % Divisions].Id, $"{300 + i}", $"某主管部门{i}"))];
        BudgetUnit[] units = [.. Enumerable.Range(0, Units).Select(i =>
            new BudgetUnit(bureau.Id, Guid.CreateVersion7(), departments[i % Departments].Id, $"{300 + i % Departments}{i:D3}", $"某预算单位{i}"))];
        await SaveAsync([.. divisions, new Division(bureau.Id, Guid.CreateVersion7(), "绩效管理处", DivisionKind.Performance)]);
        await SaveAsync([.. departments]);
        await SaveAsync([.. units]);
        shared = [bureau.Id, round.Id, .. await AppointAllAsync([bureau], b => ("公布达", Role.Publisher, Scope.Of(b), null))];
        var ofDivision = await AppointAllAsync(divisions, d => ($"业务{d.Name}", Role.BureauReviewer, Scope.Of(d), null));
        var ofDepartment = await AppointAllAsync(departments, d => ($"主审{d.Code}", Role.DepartmentReviewer, Scope.Of(d), ReviewerOf(Array.IndexOf(departments, d))));
        var ofUnit = await AppointAllAsync(units, u => ($"填报{u.Code}", Role.Preparer, Scope.Of(u), null));
        places = [.. units.Select((u, i) => new Place(
            u.Id, u.DepartmentId, departments[i % Departments].DivisionId, ofUnit[i], ofDepartment[i % Departments], ofDivision[i % Departments % Divisions]))];
    }

    private async Task<Guid[]> AppointAllAsync<T>(IEnumerable<T> offices, Func<T, (string Name, Role Role, Scope Scope, string? Account)> post)
    {
        var posts = offices.Select(post).Select(p => (Post: p, Person: new Person(bureau.Id, Guid.CreateVersion7(), p.Name, "bench@example.com"))).ToList();
        await SaveAsync([.. posts.Select(p => p.Person)]);
        await SaveAsync([.. posts.Select(p => RoleAssignment.Grant(p.Person, p.Post.Role, p.Post.Scope, [], null, TimeProvider.System.GetUtcNow()))]);
        var accounts = posts.Where(p => p.Post.Account is not null).Select(p => Account(p.Person, p.Post.Account!)).ToList();
        await SaveAsync([.. accounts]);
        return [.. posts.Select(p => p.Person.Id)];
    }

    // Everybody has the same password, which is hashed once.
    private Account Account(Person person, string name) => new()
    {
        Id = person.Id,
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        Email = person.Email,
        PasswordHash = hash ??= new PasswordHasher<Account>().HashPassword(new(), Password),
        SecurityStamp = name,
    };

    private async Task<Guid> FileAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var (db, desk) = (scope.ServiceProvider.GetRequiredService<PerfApprovalDb>(), scope.ServiceProvider.GetRequiredService<TargetTableDesk>());
        var run = await desk.NewRunAsync(round, await db.RosterAsync(bureau.Id, places[0].Unit, default), default);
        var preparer = await ActorAsync(db, places[0].Preparer);
        var table = TargetTable.Import(preparer, round.Id, Content(), "目标表.docx", run);
        db.TargetTables.Add(table);
        await db.SaveAsync(default);
        await scope.ServiceProvider.GetRequiredService<SubmitTable>().RunAsync(
            preparer, table.Id, "年初编报", Guid.NewGuid(), Explanations.ForAll("与上年口径一致"), default);
        return table.Id;
    }

    // The usual project of a real document: a goal, eight indicators.
    private TargetContent Content()
    {
        using var sample = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "000.txt"));
        var filed = new DocumentReader(services.GetRequiredService<FormCatalog>()).Read("000.txt", sample);
        return TargetContent.Of(filed with { Overall = null, Year = round.Year, Tables = [filed.Tables[1]] })[0];
    }

    private async Task DecideAsync(Guid tableId, Guid reviewer)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = await ActorAsync(scope.ServiceProvider.GetRequiredService<PerfApprovalDb>(), reviewer);
        await scope.ServiceProvider.GetRequiredService<TargetTableDesk>().ChangeAsync(actor, tableId, (table, run) =>
            table.Decide(table.Tasks.Single(t => t.IsOpen).Id, actor, new(Verdict.Approve, null, "", table.CurrentVersionId,
                table.Versions.Single(v => v.Id == table.CurrentVersionId).Sha256, Factor.Session, Guid.NewGuid()), run), default);
    }

    private static async Task<Actor> ActorAsync(PerfApprovalDb db, Guid person) =>
        await db.ActorAsync(person, default) ?? throw new InvalidOperationException("Nobody of that id.");

    private async Task SaveAsync(object[] rows)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PerfApprovalDb>();
        db.AddRange(rows);
        await db.SaveAsync(default);
    }
}

/// <summary>A unit and the people who deal with its tables.</summary>
internal sealed record Place(Guid Unit, Guid Department, Guid Division, Guid Preparer, Guid DepartmentReviewer, Guid DivisionReviewer);
