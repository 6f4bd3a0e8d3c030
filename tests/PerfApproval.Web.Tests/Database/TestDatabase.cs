using Npgsql;

namespace PerfApproval.Web.Tests.Database;

/// <summary>A database of a test's own, gone when the test is over.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int made;

    private TestDatabase(string name, string owner, string application)
    {
        Name = name;
        OwnerConnection = owner;
        ApplicationConnection = application;
    }

    public string Name { get; }

    /// <summary>As the user who owns the tables.</summary>
    public string OwnerConnection { get; }

    /// <summary>As the user whom the application serves with.</summary>
    public string ApplicationConnection { get; }

    /// <summary>A database with every table and no rows.</summary>
    public static async Task<TestDatabase> CreateAsync() => await CreateAsync($"TEMPLATE {await MigratedTemplate.NameAsync()}");

    /// <summary>A database that no script has run on.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        await MigratedTemplate.NameAsync();
        return await CreateAsync("TEMPLATE template0");
    }

    public async Task<NpgsqlConnection> OpenAsOwnerAsync() => await OpenAsync(OwnerConnection);

    public async Task<NpgsqlConnection> OpenAsApplicationAsync() => await OpenAsync(ApplicationConnection);

    public async ValueTask DisposeAsync()
    {
        foreach (var connectionString in new[] { OwnerConnection, ApplicationConnection })
        {
            await using var pooled = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(pooled);
        }
        await using var administrator = await PostgresServer.OpenAsync();
        await administrator.ExecuteAsync($"DROP DATABASE {Name} WITH (FORCE)");
    }

    private static async Task<TestDatabase> CreateAsync(string template)
    {
        var name = $"perfapproval_test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        await using var administrator = await PostgresServer.OpenAsync();
        await administrator.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await administrator.ExecuteAsync($"CREATE DATABASE {name} {template} OWNER {TestRoles.Owner}");
        return new TestDatabase(
            name,
            await PostgresServer.ConnectionToAsync(name, TestRoles.Owner),
            await PostgresServer.ConnectionToAsync(name, TestRoles.Application));
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
