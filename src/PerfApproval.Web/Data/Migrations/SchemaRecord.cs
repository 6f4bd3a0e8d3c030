using Npgsql;

namespace PerfApproval.Web.Data.Migrations;

/// <summary>The table in which a database keeps the scripts it has run.</summary>
public static class SchemaRecord
{
    public static async Task<IReadOnlyList<AppliedMigration>> ReadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        if (!await ExistsAsync(connection, stop)) return [];

        await using var command = new NpgsqlCommand(
            "SELECT number, name, sha256 FROM public.schema_migration ORDER BY number", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var applied = new List<AppliedMigration>();
        while (await reader.ReadAsync(stop))
            applied.Add(new AppliedMigration(reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return applied;
    }

    public static async Task AddAsync(NpgsqlConnection connection, Migration script, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO public.schema_migration (number, name, sha256) VALUES ($1, $2, $3)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = script.Number });
        command.Parameters.Add(new NpgsqlParameter { Value = script.Name });
        command.Parameters.Add(new NpgsqlParameter { Value = script.Sha256 });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("SELECT to_regclass('public.schema_migration') IS NOT NULL", connection);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }
}
