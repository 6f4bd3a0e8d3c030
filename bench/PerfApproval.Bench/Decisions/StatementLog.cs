using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>What the application really sends for a decision, from the server's own log of statements.</summary>
internal sealed partial class StatementLog(NpgsqlConnection database)
{
    private const string Marker = "SELECT 'next decision'";

    /// <summary>Has the whole stock decided one by one and gives the statements of each decision.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Statement>>> RecordAsync(Clients clients, Stock stock)
    {
        await LogAsync("all");
        var from = await database.OneAsync<long>("SELECT size FROM pg_stat_file(pg_current_logfile('jsonlog'))");
        for (var client = 0; client < Bureau.Departments; client++)
        {
            foreach (var task in stock.Tasks[client])
            {
                await database.ExecuteAsync(Marker);
                var answer = await clients[client].DecideAsync(task, Guid.NewGuid());
                if (!answer.IsRecorded) throw new InvalidOperationException($"A decision was not recorded: {answer.Status} {answer.Refusal}");
            }
        }

        await database.ExecuteAsync(Marker);
        await LogAsync("none");
        return Split(await database.OneAsync<string>($"SELECT pg_read_file(pg_current_logfile('jsonlog'), {from}, 1000000000)"));
    }

    private async Task LogAsync(string statements)
    {
        await database.ExecuteAsync($"ALTER SYSTEM SET log_statement = '{statements}'");
        await database.ExecuteAsync("SELECT pg_reload_conf()");
        // The servers of open connections hear of it between two statements.
        await Task.Delay(500);
    }

    private static List<IReadOnlyList<Statement>> Split(string log)
    {
        var decisions = new List<IReadOnlyList<Statement>>();
        List<Statement>? current = null;
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = JsonDocument.Parse(line).RootElement;
            if (Said().Match(entry.GetProperty("message").GetString()!) is not { Success: true } said) continue;
            var sql = said.Groups[1].Value.Trim();
            if (sql == Marker)
            {
                if (current is { Count: > 0 }) decisions.Add(current);
                current = [];
            }
            // Once a minute a session is held against its account, which is no part of a decision.
            else if (entry.GetProperty("user").GetString() == "perfapproval_app" && !sql.Contains("FROM account", StringComparison.Ordinal))
            {
                current?.Add(new(sql, Values(entry.TryGetProperty("detail", out var detail) ? detail.GetString()! : "")));
            }
        }

        return decisions;
    }

    private static List<string?> Values(string detail) =>
        [.. Value().Matches(detail).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal) : null)];

    [GeneratedRegex("^(?:execute [^:]+|statement): (.*)$", RegexOptions.Singleline)]
    private static partial Regex Said();

    [GeneratedRegex(@"\$\d+ = (?:NULL|'((?:[^']|'')*)')", RegexOptions.Singleline)]
    private static partial Regex Value();
}

/// <summary>One statement with the values of its parameters in order.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<string?> Values);
