using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>Fills the bureau up to a number of tables: those that wait for their department, and for each of them the many that are through.</summary>
internal sealed class Growth(NpgsqlConnection database, Clones clones, Bureau bureau)
{
    private const int MostWaiting = 10_000;
    private const int AtOnce = 50_000;

    private int made;

    public async Task ReachAsync(int tables)
    {
        if (made < MostWaiting) await AddAsync(bureau.Waiting, Math.Min(tables, MostWaiting));
        await AddAsync(bureau.Approved, tables);
        await database.ExecuteAsync("VACUUM ANALYZE");
        await database.ExecuteAsync("CHECKPOINT");
    }

    private async Task AddAsync(Guid original, int until)
    {
        while (made < until)
        {
            var to = Math.Min(made + AtOnce, until);
            await clones.MakeAsync(original, $"SELECT n, n % {Bureau.Units} AS k FROM generate_series({made}, {to - 1}) n");
            made = to;
        }
    }
}
