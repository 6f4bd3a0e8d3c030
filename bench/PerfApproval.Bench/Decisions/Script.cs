using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>The recorded decisions as a script of pgbench: the same statements with the same values, fetched by number from one wide row.</summary>
internal sealed partial class Script
{
    private readonly List<string> constants = [];
    private readonly List<string[]> columns = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private Script(IReadOnlyList<IReadOnlyList<Statement>> decisions) => Text = Write(decisions);

    public string Text { get; }

    public int StatementsEach { get; private init; }

    /// <summary>What is alike in every decision, as arguments of pgbench.</summary>
    public IEnumerable<string> Arguments => constants.SelectMany((value, i) => new[] { "-D", string.Create(CultureInfo.InvariantCulture, $"c{i}={value}") });

    /// <exception cref="InvalidOperationException">The decisions were not all made by the same statements.</exception>
    public static async Task<Script> OfAsync(IReadOnlyList<IReadOnlyList<Statement>> decisions, NpgsqlConnection database)
    {
        foreach (var other in decisions.Where(d => Shape(d) != Shape(decisions[0])).Take(1))
            throw new InvalidOperationException($"Two decisions were not made by the same statements:\n{Shape(decisions[0])}\n\n{Shape(other)}");
        var script = new Script(decisions) { StatementsEach = decisions[0].Count };
        await script.KeepAsync(database, decisions.Count);
        return script;
    }

    private static string Shape(IReadOnlyList<Statement> decision) =>
        string.Join(";\n", decision.Select(s => $"{s.Sql} /* {string.Concat(s.Values.Select(v => v is null ? '0' : '1'))} */"));

    private string Write(IReadOnlyList<IReadOnlyList<Statement>> decisions)
    {
        var statements = new StringBuilder();
        var isPiped = false;
        for (var i = 0; i < decisions[0].Count; i++)
        {
            var sql = decisions[0][i].Sql.TrimEnd(';');
            var isWrite = sql.StartsWith("INSERT", StringComparison.Ordinal) || sql.StartsWith("UPDATE", StringComparison.Ordinal);
            // The application sends all it writes at once and waits for all the answers.
            if (isWrite != isPiped) statements.AppendLine(isWrite ? "\\startpipeline" : "\\endpipeline");
            isPiped = isWrite;
            statements.Append(Filled(sql, [.. decisions.Select(d => d[i].Values)]));
            // The row was restored since it was recorded, so its xmin is another one.
            statements.AppendLine(sql.Contains("FOR UPDATE", StringComparison.Ordinal) ? "\n\\gset locked_" : ";");
        }

        var fetch = string.Join(", ", columns.Select((_, c) => $"v{c}"));
        return $"\\set n :client_id * {Stock.PerClient} + :i\n\\set i :i + 1\nSELECT {fetch} FROM bench.replay WHERE n = :n\n\\gset\n{statements}";
    }

    private string Filled(string sql, IReadOnlyList<IReadOnlyList<string?>> values)
    {
        sql = Version().Replace(sql, "xmin = :locked_xmin::xid");
        return Parameter().Replace(sql, match => Named([.. values.Select(v => v[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1])]));
    }

    private string Named(string?[] values)
    {
        if (values[0] is not { } first) return "NULL";
        // pgbench takes no argument that is empty.
        if (values.All(v => v == "")) return "''";
        var isConstant = values.All(v => v == first);
        var key = isConstant ? first : string.Join('\u0001', values);
        if (names.TryGetValue(key, out var known)) return known;
        if (isConstant) constants.Add(first);
        else columns.Add(values!);
        return names[key] = isConstant ? $":c{constants.Count - 1}" : $":v{columns.Count - 1}";
    }

    private async Task KeepAsync(NpgsqlConnection database, int decisions)
    {
        var kept = string.Join(", ", columns.Select((_, c) => $"v{c} text"));
        await database.ExecuteAsync($"DROP TABLE IF EXISTS bench.replay; CREATE TABLE bench.replay (n integer PRIMARY KEY, {kept}); GRANT SELECT ON bench.replay TO perfapproval_app");
        await using var copy = await database.BeginTextImportAsync("COPY bench.replay FROM STDIN (FORMAT csv)");
        for (var n = 0; n < decisions; n++)
        {
            var row = columns.Select(c => $"\"{c[n].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            await copy.WriteAsync($"{n},{string.Join(',', row)}\n");
        }
    }

    [GeneratedRegex(@"xmin = \$\d+")]
    private static partial Regex Version();

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Parameter();
}
