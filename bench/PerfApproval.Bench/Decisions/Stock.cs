using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>The tables that are decided in every turn, and a copy of their rows to bring them back to where they were.</summary>
internal sealed class Stock(NpgsqlConnection database, IReadOnlyList<string> parts)
{
    public const int PerClient = 40;

    /// <summary>What each client decides, by client.</summary>
    public IReadOnlyList<IReadOnlyList<WaitingTask>> Tasks { get; private set; } = [];

    public IEnumerable<WaitingTask> All => Tasks.SelectMany(t => t);

    public async Task TakeAsync(IReadOnlyList<Place> places, int perClient = PerClient)
    {
        var tasks = new List<IReadOnlyList<WaitingTask>>();
        foreach (var department in places.Select(p => p.Department).Take(Bureau.Departments))
        {
            // From all over the table, not from one corner of it.
            tasks.Add(await database.ListAsync($"""
                SELECT k.table_id, k.id, k.version_id, v.sha256 FROM review_task k JOIN target_version v ON (v.bureau_id, v.id) = (k.bureau_id, k.version_id)
                WHERE k.role = 'DepartmentReviewer' AND k.scope_id = '{department}' AND k.closed_at IS NULL ORDER BY md5(k.id::text) LIMIT {perClient}
                """, r => new WaitingTask(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetString(3))));
        }

        Tasks = tasks;
        if (All.Count() < Bureau.Departments * perClient) throw new InvalidOperationException("There are too few tables that wait.");
        await KeepAsync();
    }

    /// <summary>Undoes all decisions on the stock, which nobody else in this database could.</summary>
    public async Task RestoreAsync()
    {
        var sql = parts.Select(p => $"DELETE FROM {p} WHERE (bureau_id, table_id) IN (SELECT bureau_id, id FROM bench.stock); INSERT INTO {p} SELECT * FROM bench.{p};");
        await database.ExecuteAsync($"""
            BEGIN; SET LOCAL session_replication_role = replica; {string.Concat(sql)}
            DELETE FROM target_table WHERE (bureau_id, id) IN (SELECT bureau_id, id FROM bench.stock); INSERT INTO target_table SELECT * FROM bench.target_table;
            COMMIT
            """);
        foreach (var table in parts.Append("target_table")) await database.ExecuteAsync($"VACUUM {table}");
    }

    public Task<long> DecisionsAsync() => database.OneAsync<long>("SELECT count(*) FROM decision WHERE (bureau_id, table_id) IN (SELECT bureau_id, id FROM bench.stock)");

    private async Task KeepAsync()
    {
        await database.ExecuteAsync($"""
            DROP TABLE IF EXISTS bench.stock, bench.target_table, {string.Join(", ", parts.Select(p => $"bench.{p}"))};
            CREATE TABLE bench.stock AS SELECT bureau_id, id FROM target_table WHERE id IN ({string.Join(", ", All.Select(t => $"'{t.TableId}'"))});
            CREATE TABLE bench.target_table AS SELECT t.* FROM target_table t JOIN bench.stock USING (bureau_id, id);
            {string.Concat(parts.Select(p => $"CREATE TABLE bench.{p} AS SELECT p.* FROM {p} p JOIN bench.stock s ON (s.bureau_id, s.id) = (p.bureau_id, p.table_id);\n"))}
            ANALYZE bench.stock
            """);
    }
}

/// <summary>A task as its reviewer sees it on the page.</summary>
internal sealed record WaitingTask(Guid TableId, Guid TaskId, Guid VersionId, string Sha256);
