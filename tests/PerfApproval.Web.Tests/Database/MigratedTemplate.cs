using System.Security.Cryptography;
using System.Text;
using Npgsql;
using PerfApproval.Web.Data.Migrations;

namespace PerfApproval.Web.Tests.Database;

/// <summary>A database that was migrated once and is copied for each test, because copying is quicker than migrating.</summary>
public static class MigratedTemplate
{
    private const string OneProcessAtATime = "SELECT pg_advisory_lock(7374117002)";

    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> NameAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        var name = $"perfapproval_template_{FingerprintOfScripts()}";
        await using var administrator = await PostgresServer.OpenAsync();
        await administrator.ExecuteAsync(OneProcessAtATime);
        await TestRoles.CreateMissingAsync(administrator);
        if (!await ExistsAsync(administrator, name)) await MigrateAsync(administrator, name);
        await administrator.ExecuteAsync("SELECT pg_advisory_unlock_all()");
        return name;
    }

    private static string FingerprintOfScripts()
    {
        var all = string.Concat(EmbeddedMigrations.All.Select(script => script.Sha256));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection administrator, string name)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", administrator);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    // Renamed when complete, so that an interrupted run never leaves half a template behind.
    private static async Task MigrateAsync(NpgsqlConnection administrator, string name)
    {
        var unfinished = $"{name}_unfinished";
        await administrator.ExecuteAsync($"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)");
        await administrator.ExecuteAsync($"CREATE DATABASE {unfinished} OWNER {TestRoles.Owner}");
        var owner = await PostgresServer.ConnectionToAsync(unfinished, TestRoles.Owner);
        await foreach (var _ in new Migrator(owner, EmbeddedMigrations.All).ApplyAsync()) { }
        await administrator.ExecuteAsync($"ALTER DATABASE {unfinished} RENAME TO {name}");
    }
}
