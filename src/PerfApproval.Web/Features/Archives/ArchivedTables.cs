using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Archives;

/// <summary>Reads whatever else the database has about the target tables of a year, row by row as JSON.</summary>
public sealed class ArchivedTables(PerfApprovalDb db)
{
    // Told in parts of their own, or no record of what was done: places in the tree, and mails that were sent.
    private static readonly string[] ToldElsewhere = ["audit_entry", "target_version", "trail_leaf", "trail_queue", "outbox"];

    private const string OfTheYear =
        "SELECT x.id FROM target_table x JOIN round r ON r.bureau_id = x.bureau_id AND r.id = x.round_id WHERE x.bureau_id = $1 AND r.year = $2";

    // Table by table what is not found by its column table_id.
    private static readonly (string Table, string Where)[] Around =
    [
        ("finance_bureau", "t.id = $1"), ("division", "t.bureau_id = $1"), ("department", "t.bureau_id = $1"), ("budget_unit", "t.bureau_id = $1"),
        ("person", "t.bureau_id = $1"), ("role_assignment", "t.bureau_id = $1"), ("delegation", "t.bureau_id = $1"),
        ("round", "t.bureau_id = $1 AND t.year = $2"), ("target_table", $"t.bureau_id = $1 AND t.id IN ({OfTheYear})"),
        ("workflow_definition", $"t.id IN (SELECT w.workflow_id FROM target_table w WHERE w.bureau_id = $1 AND w.id IN ({OfTheYear}))"),
        ("publication", "t.bureau_id = $1 AND t.year = $2"),
        ("takedown", "t.bureau_id = $1 AND t.publication_id IN (SELECT p.id FROM publication p WHERE p.bureau_id = $1 AND p.year = $2)"),
    ];

    /// <summary>Which tables there are, and which of their rows belong to the year; a table that joins later is not forgotten.</summary>
    public async Task<IReadOnlyList<(string Table, string Where)>> AllAsync(CancellationToken stop)
    {
        var found = await db.Database.SqlQuery<string>($"""
            SELECT c.table_name::text AS "Value" FROM information_schema.columns c
            JOIN information_schema.columns b USING (table_schema, table_name)
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = 'table_id' AND b.column_name = 'bureau_id'
              AND NOT c.table_name = ANY ({ToldElsewhere}) ORDER BY 1
            """).ToListAsync(stop);
        return [.. Around, .. found.Select(table => (table, $"t.bureau_id = $1 AND t.table_id IN ({OfTheYear})"))];
    }

    /// <summary>Published files are parts of their own.</summary>
    public async IAsyncEnumerable<string> RowsAsync(string table, string where, Guid bureauId, int year, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT (to_jsonb(t) - 'document' - 'open_data')::text FROM {table} t WHERE {where}", (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.Add(new NpgsqlParameter { Value = bureauId });
        if (where.Contains("$2", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter { Value = year });
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) yield return reader.GetString(0);
    }
}
