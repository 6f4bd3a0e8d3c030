using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Tests.Town;

/// <summary>A finance bureau with departments, units, a round for each shipped form, and somebody in every role around the court.</summary>
public sealed class SmallTown
{
    private RunningApplication application;

    private SmallTown(RunningApplication application, string code)
    {
        this.application = application;
        Bureau = new(Guid.CreateVersion7(), code, "某市财政局");
        LawDivision = new(Bureau.Id, Guid.CreateVersion7(), "行政政法处", DivisionKind.Business);
        SchoolDivision = new(Bureau.Id, Guid.CreateVersion7(), "教科文处", DivisionKind.Business);
        PerformanceDivision = new(Bureau.Id, Guid.CreateVersion7(), "绩效管理处", DivisionKind.Performance);
        Courts = new(Bureau.Id, Guid.CreateVersion7(), LawDivision.Id, "331", "某市中级人民法院");
        Schools = new(Bureau.Id, Guid.CreateVersion7(), SchoolDivision.Id, "360", "某市教育局");
        Court = new(Bureau.Id, Guid.CreateVersion7(), Courts.Id, "331001", "某区人民法院");
        SecondCourt = new(Bureau.Id, Guid.CreateVersion7(), Courts.Id, "331002", "某县人民法院");
        School = new(Bureau.Id, Guid.CreateVersion7(), Schools.Id, "360001", "某市第一中学");
        Tianjin = AnnualRound("tianjin");
        Hebei = AnnualRound("hebei");
        Shanghai = AnnualRound("shanghai");
        Adjustments = new(Bureau.Id, Guid.CreateVersion7(), 2026, RoundOccasion.Adjustment, "tianjin", "tianjin-adjustment");
        NextYear = new(Bureau.Id, Guid.CreateVersion7(), 2027, RoundOccasion.Annual, "tianjin", "tianjin-annual");
        People = new(this);
    }

    public FinanceBureau Bureau { get; }

    public Division LawDivision { get; }

    public Division SchoolDivision { get; }

    public Division PerformanceDivision { get; }

    public Department Courts { get; }

    public Department Schools { get; }

    /// <summary>The unit around which all <see cref="People"/> work.</summary>
    public BudgetUnit Court { get; }

    public BudgetUnit SecondCourt { get; }

    public BudgetUnit School { get; }

    public Round Tianjin { get; }

    public Round Hebei { get; }

    public Round Shanghai { get; }

    /// <summary>Where Tianjin's tables of the year are adjusted.</summary>
    public Round Adjustments { get; }

    /// <summary>Tianjin's tables of the year after.</summary>
    public Round NextYear { get; }

    public Townspeople People { get; }

    /// <summary>What the application's clock says.</summary>
    public DateTimeOffset Now => application.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public Round RoundOf(string region) => new[] { Tianjin, Hebei, Shanghai }.Single(r => r.FormId == region);

    /// <summary>Builds a town as the application's user; several towns may share a database, each with a code of its own.</summary>
    /// <param name="releasing">Whether the shipped definitions are released first.</param>
    public static async Task<SmallTown> FoundAsync(RunningApplication application, string code, bool releasing = true)
    {
        var town = new SmallTown(application, code);
        await town.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PerfApprovalDb>();
            if (releasing) await services.GetRequiredService<ReleasedWorkflows>().ReleaseShippedAsync(db, CancellationToken.None);
            // The model knows no navigation between these, so what others refer to is saved first.
            object[][] layers =
            [
                [town.Bureau], [town.LawDivision, town.SchoolDivision, town.PerformanceDivision], [town.Courts, town.Schools],
                [town.Court, town.SecondCourt, town.School], [town.Tianjin, town.Hebei, town.Shanghai, town.Adjustments, town.NextYear],
            ];
            foreach (var layer in layers)
            {
                db.AddRange(layer);
                await db.SaveAsync(CancellationToken.None);
            }
        });
        await town.People.SettleAsync();
        return town;
    }

    /// <summary>Does something with the application's services as one request would, in a scope of its own.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var request = application.Services.CreateAsyncScope();
        return await work(request.ServiceProvider);
    }

    public Task DoAsync(Func<IServiceProvider, Task> work) => DoAsync(async services =>
    {
        await work(services);
        return true;
    });

    /// <summary>The same town as another process serves it.</summary>
    public SmallTown ServedBy(RunningApplication other)
    {
        var town = (SmallTown)MemberwiseClone();
        town.application = other;
        return town;
    }

    /// <summary>The person at work, with the roles held at this moment.</summary>
    public Task<Actor> ActorAsync(Person person) => DoAsync(async services =>
        await services.GetRequiredService<PerfApprovalDb>().ActorOnAsync(
            person.Id, WorkingCalendar.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()), CancellationToken.None)
        ?? throw new InvalidOperationException($"{person.Name} does not live here."));

    /// <summary>Has an administrator adopt a rule book for a round under which only these cases are looked for.</summary>
    public Task AdoptAsync(Round round, Dictionary<string, Severity> cases) => DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var latest = await db.RuleBooks.LatestAsync(Bureau.Id, round.FormId, round.Year, CancellationToken.None);
        var book = services.GetRequiredService<RulesInForce>().Shipped(round.FormId, round.Year);
        db.RuleBooks.Add(RuleBookEdition.Adopt(
            await ActorAsync(People.Administrator), services.GetRequiredService<FormCatalog>()[round.FormId], round.Year,
            book with { Cases = book.Cases.ToDictionary(c => c.Key, c => cases.GetValueOrDefault(c.Key)) }, latest ?? 0, book, "本年度统一口径", Now));
        await db.SaveAsync(CancellationToken.None);
    });

    /// <summary>Submits a table in which the only thing that is found is a slip in its name.</summary>
    public async Task<FiledTable> FindAsync(string slip)
    {
        if (!await DoAsync(services => services.GetRequiredService<PerfApprovalDb>().RuleBooks.AnyAsync(b => b.FormId == Hebei.FormId)))
            await AdoptAsync(Hebei, new() { ["N1"] = Severity.Warning });
        return await (await FileAsync(Hebei, slip)).SubmitAsync();
    }

    /// <summary>What the rules find in a draft.</summary>
    public async Task<IReadOnlyList<Finding>> CheckAsync(FiledTable table)
    {
        var neighbours = await DoAsync(services => services.GetRequiredService<PerfApprovalDb>().NeighboursAsync(Bureau.Id, table.Id, CancellationToken.None));
        return await table.ChangeAsync(table.Preparer, (t, _, run) => t.Check(run with { Neighbours = neighbours }));
    }

    /// <summary>Brings a table of the court into a round, as an import does.</summary>
    public Task<FiledTable> FileAsync(Round round, string name = "物业管理费", string total = "49.02") =>
        FileAsync(People.Preparer, Court, Filing.Of(round, Court, name, total), round);

    public Task<FiledTable> FileAsync(Person preparer, BudgetUnit unit, Domain.Tables.TargetContent content, Round round) =>
        FiledTable.ImportAsync(this, preparer, unit, content, round);

    private Round AnnualRound(string region) =>
        new(Bureau.Id, Guid.CreateVersion7(), 2026, RoundOccasion.Annual, region, $"{region}-annual");
}
