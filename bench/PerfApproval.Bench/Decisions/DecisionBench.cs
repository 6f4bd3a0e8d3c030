using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using PerfApproval.Web;

namespace PerfApproval.Bench.Decisions;

/// <summary>The decision path over HTTP beside pgbench running the same statements, turn by turn on the same server.</summary>
internal sealed class DecisionBench : IAsyncDisposable
{
    private const double LeastRatio = 0.45;
    private const double LongestP99 = 40;
    private const double MostLoss = 0.10;

    private readonly Stand stand;
    private readonly NpgsqlConnection database;
    private readonly WebApplication application;
    private readonly Bureau bureau;
    private readonly List<string> missed = [];

    private DecisionBench(Stand stand, NpgsqlConnection database)
    {
        this.stand = stand;
        this.database = database;
        // The services only; the application that is measured runs in a process of its own.
        application = Application.Build();
        bureau = new(application.Services);
    }

    /// <param name="sizes">How many tables the bureau has, smallest first.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<int> sizes, int turns)
    {
        var stand = Stand.OfEnvironment();
        await using var database = await stand.OpenAsync();
        await using var bench = new DecisionBench(stand, database);
        await bench.bureau.FoundAsync();
        var clones = new Clones(database, bench.bureau.Places, bench.bureau.Shared);
        await clones.PrepareAsync();
        var stock = new Stock(database, await clones.PartsAsync());
        var growth = new Growth(database, clones, bench.bureau);
        using var clients = await Clients.SignInAsync(stand.Application);
        var means = new List<double>();
        foreach (var size in sizes)
        {
            await growth.ReachAsync(size);
            await stock.TakeAsync(bench.bureau.Places);
            means.Add(await bench.CompareAsync(size, clients, stock, turns));
        }

        bench.Require(means[^1] <= means[0] * (1 + MostLoss), $"a decision at {sizes[^1]:N0} tables takes {100 * means[^1] / means[0]:F0} % of the time at {sizes[0]:N0} (goal {100 * (1 + MostLoss):F0} % at most)");
        // A thousand tables are fewer than a hundred for each reviewer.
        await growth.ReachAsync(Math.Max(sizes[^1], 2 * Batches.Size * Bureau.Departments));
        await stock.TakeAsync(bench.bureau.Places, Batches.Size);
        await new Batches(stock, clients).RunAsync(bench.Require);
        await new Race(stand, database, bench.bureau, stock).RunAsync(bench.Require);
        return bench.missed;
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private async Task<double> CompareAsync(int size, Clients clients, Stock stock, int turns)
    {
        for (var i = 0; i < 3; i++)
        {
            await clients.DecideAsync(stock);
            await stock.RestoreAsync();
        }

        var script = await Script.OfAsync(await new StatementLog(database).RecordAsync(clients, stock), database);
        using var peer = new Pgbench(stand, script);
        await stock.RestoreAsync();
        var (ours, theirs, ratios, work) = (new List<double>(), new List<double>(), new List<double>(), default(ProcessorTime));
        for (var turn = 0; turn < turns; turn++)
        {
            var before = await NowAsync();
            var our = await clients.DecideAsync(stock);
            work = await NowAsync() - before;
            await EndAsync(stock);
            var their = await peer.DecideAsync();
            await EndAsync(stock);
            ours.AddRange(our);
            theirs.AddRange(their);
            ratios.Add(their.Average() / our.Average());
        }

        return Report(size, new(ours), new(theirs), ratios, script, work.PerDecision(stock.All.Count()));
    }

    private double Report(int size, Latencies ours, Latencies theirs, List<double> ratios, Script script, string work)
    {
        var ratio = ratios.Order().ElementAt(ratios.Count / 2);
        Say($"{size:N0} tables, {Bureau.Departments} clients, {script.StatementsEach} statements a decision:");
        Say($"  application {ours.RateOf(Bureau.Departments):F0} decisions/s, {ours}");
        Say($"  pgbench     {theirs.RateOf(Bureau.Departments):F0} decisions/s, {theirs}");
        Say($"  {work}");
        Require(ratio >= LeastRatio, $"ratio at {size:N0} tables {ratio:F2}, turns {ratios.Min():F2} to {ratios.Max():F2} (goal {LeastRatio})");
        Require(ours.Percentile(.99) <= LongestP99, $"p99 at {size:N0} tables {ours.Percentile(.99):F1} ms (goal {LongestP99:F0} ms)");
        return ours.Mean;
    }

    // Every decision had its effect, whoever made it; then all is as before.
    private static async Task EndAsync(Stock stock)
    {
        var decided = await stock.DecisionsAsync();
        if (decided != stock.All.Count()) throw new InvalidOperationException($"{decided} decisions were recorded, not {stock.All.Count()}.");
        await stock.RestoreAsync();
    }

    private async Task<ProcessorTime> NowAsync() =>
        ProcessorTime.Now(stand, int.Parse(await database.OneAsync<string>("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"), CultureInfo.InvariantCulture));

    private void Require(bool isReached, FormattableString what)
    {
        Say($"  {(isReached ? "reached" : "MISSED")}: {what.ToString(CultureInfo.InvariantCulture)}");
        if (!isReached) missed.Add(what.ToString(CultureInfo.InvariantCulture));
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
