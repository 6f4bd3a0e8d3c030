using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>What <c>eng/bench</c> set up: the application in a process of its own, its database, and pgbench beside the server.</summary>
internal sealed record Stand(Uri Application, int ApplicationProcess, string Superuser, string ApplicationUser, string Pgbench)
{
    public static Stand OfEnvironment() => new(
        new($"http://localhost:{Given("PERFAPPROVAL_PORT")}"),
        int.Parse(Given("PERFAPPROVAL_BENCH_APPLICATION"), null),
        Given("PERFAPPROVAL_BENCH_SUPERUSER"),
        Given("ConnectionStrings__Application"),
        Given("PERFAPPROVAL_BENCH_PGBENCH"));

    /// <summary>As somebody whom no guard stops: for laying out and restoring data, never for what is measured.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection($"{Superuser};Pooling=false;Command Timeout=0");
        await connection.OpenAsync();
        return connection;
    }

    private static string Given(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"{name} is not set: run eng/bench, which sets it.");
}

internal static class Sql
{
    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> OneAsync<T>(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"No answer to: {sql}"));
    }

    public static async Task<List<T>> ListAsync<T>(this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }
}
