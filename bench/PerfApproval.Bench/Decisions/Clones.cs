using System.Text.RegularExpressions;
using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>Makes as many tables as wanted out of one that went through the application: every row of it again, under ids of its own.</summary>
internal sealed partial class Clones(NpgsqlConnection database, IReadOnlyList<Place> places, IEnumerable<Guid> shared)
{
    private readonly HashSet<Guid> kept = [.. shared];

    // Ids in the order in which they are made, as those of real tables are.
    private const string Setting = """
        CREATE SCHEMA IF NOT EXISTS bench;
        GRANT USAGE ON SCHEMA bench TO perfapproval_app;
        CREATE OR REPLACE FUNCTION bench.twin(id text, n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
            SELECT lpad(to_hex(1750000000000 + n), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15) FROM md5(id || n) AS h
        $$;
        CREATE TABLE bench.place (k integer PRIMARY KEY, unit text, department text, division text, preparer text, department_reviewer text, division_reviewer text);
        """;

    public async Task PrepareAsync()
    {
        await database.ExecuteAsync(Setting);
        foreach (var (place, k) in places.Select((p, k) => (p, k)))
        {
            await database.ExecuteAsync(
                $"INSERT INTO bench.place VALUES ({k}, '{place.Unit}', '{place.Department}', '{place.Division}', '{place.Preparer}', '{place.DepartmentReviewer}', '{place.DivisionReviewer}')");
        }
    }

    /// <param name="numbers">A query of n, the number of the clone, and k, the place it goes to.</param>
    public async Task MakeAsync(Guid original, string numbers)
    {
        // Set by set and without the guards; the decisions measured later pass through all of them.
        await database.ExecuteAsync("SET session_replication_role = replica");
        await KeepIndicatorsAsync(original);
        foreach (var part in await PartsAsync()) await CloneAsync(part, "table_id", original, numbers);
        await CloneAsync("target_table", "id", original, numbers);
        await database.ExecuteAsync("SET session_replication_role = DEFAULT");
    }

    /// <summary>The same for lists: only what they read, each table with a name, an amount and a moment of its own.</summary>
    /// <param name="parts">What is cloned besides the table itself.</param>
    public async Task MakeForListsAsync(Guid original, string numbers, IEnumerable<string> parts)
    {
        await database.ExecuteAsync("SET session_replication_role = replica");
        await KeepIndicatorsAsync(original);
        foreach (var part in parts) await CloneAsync(part, "table_id", original, numbers);
        foreach (var row in await database.ListAsync($"SELECT to_jsonb(t)::text FROM target_table t WHERE id = '{original}'", r => r.GetString(0)))
        {
            await database.ExecuteAsync($"""
                INSERT INTO target_table SELECT listed.* FROM ({numbers}) s JOIN bench.place p USING (k),
                LATERAL jsonb_populate_record(NULL::target_table, ({Twin(row)})::jsonb) AS twin,
                LATERAL jsonb_populate_record(twin, jsonb_build_object('number', s.n / {Bureau.Units} + 1, 'amount', (s.n * 7919 % 100000) / 10.0,
                    'name', (SELECT said FROM bench.project WHERE i = s.n % (SELECT count(*) FROM bench.project)) || s.n,
                    'changed_at', now() - make_interval(secs => (s.n * 7919::bigint % 31536000)::integer))) AS listed
                """);
        }

        await database.ExecuteAsync("SET session_replication_role = DEFAULT");
    }

    /// <summary>Everything that belongs to one target table, the trail entry by entry at last.</summary>
    public Task<List<string>> PartsAsync() => database.ListAsync("""
        SELECT c.table_name::text FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND c.column_name = 'table_id' AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE 'publication%'
        ORDER BY c.table_name = 'audit_entry', c.table_name
        """, r => r.GetString(0));

    // What a version says is hashed, so the ids of its indicators stay.
    private async Task KeepIndicatorsAsync(Guid original)
    {
        foreach (var content in await database.ListAsync($"SELECT content FROM target_version WHERE table_id = '{original}'", r => r.GetString(0)))
            kept.UnionWith(Ids().Matches(content).Select(m => Guid.Parse(m.Value)));
    }

    private async Task CloneAsync(string part, string key, Guid original, string numbers)
    {
        var order = part == "audit_entry" ? "ORDER BY sequence" : "";
        foreach (var row in await database.ListAsync($"SELECT to_jsonb(r)::text FROM {part} r WHERE {key} = '{original}' {order}", r => r.GetString(0)))
        {
            var twin = $"LATERAL jsonb_populate_record(NULL::{part}, ({Twin(row)})::jsonb) AS twin";
            await database.ExecuteAsync(part switch
            {
                "audit_entry" => $"""
                    INSERT INTO audit_entry SELECT hashed.* FROM ({numbers}) s JOIN bench.place p USING (k), {twin}
                    LEFT JOIN audit_entry before ON (before.bureau_id, before.table_id, before.sequence) = (twin.bureau_id, twin.table_id, twin.sequence - 1),
                    LATERAL jsonb_populate_record(twin, jsonb_build_object('previous_hash', coalesce(before.hash, repeat('0', 64)))) AS linked,
                    LATERAL jsonb_populate_record(linked, jsonb_build_object('hash', hash_of(linked))) AS hashed
                    """,
                "target_table" => $"""
                    INSERT INTO target_table SELECT headed.* FROM ({numbers}) s JOIN bench.place p USING (k), {twin}
                    JOIN audit_entry last ON (last.bureau_id, last.table_id, last.sequence) = (twin.bureau_id, twin.id, twin.trail_length),
                    LATERAL jsonb_populate_record(twin, jsonb_build_object('trail_head', last.hash, 'number', s.n, 'name', twin.name || s.n)) AS headed
                    """,
                _ => $"INSERT INTO {part} SELECT twin.* FROM ({numbers}) s JOIN bench.place p USING (k), {twin}",
            });
        }
    }

    // The row as text with every id in it replaced: those of the place by another place's, the table's own by new ones.
    private string Twin(string row)
    {
        var first = places[0];
        var twin = $"'{row.Replace("'", "''", StringComparison.Ordinal)}'";
        foreach (var id in Ids().Matches(row).Select(m => m.Value).Distinct())
        {
            var other = Guid.Parse(id) switch
            {
                var g when g == first.Unit => "p.unit",
                var g when g == first.Department => "p.department",
                var g when g == first.Division => "p.division",
                var g when g == first.Preparer => "p.preparer",
                var g when g == first.DepartmentReviewer => "p.department_reviewer",
                var g when g == first.DivisionReviewer => "p.division_reviewer",
                var g when kept.Contains(g) => null,
                _ => $"bench.twin('{id}', s.n)::uuid::text",
            };
            if (other is not null) twin = $"replace({twin}, '{id}', {other})";
        }

        return twin;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
