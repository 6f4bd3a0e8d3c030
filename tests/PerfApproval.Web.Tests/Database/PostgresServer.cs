using Npgsql;

namespace PerfApproval.Web.Tests.Database;

/// <summary>The PostgreSQL server that the tests run on, reached as its administrator.</summary>
public static class PostgresServer
{
    public const string Variable = "PERFAPPROVAL_TEST_POSTGRES";

#if USE_TESTCONTAINERS
    private static readonly Lazy<Task<string>> Address = new(ContainerServer.StartAsync);
#else
    private static readonly Lazy<Task<string>> Address = new(FromEnvironment);
#endif

    /// <summary>A connection string to the given database, as the administrator or as the role given.</summary>
    public static async Task<string> ConnectionToAsync(string database, string? role = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(await Address.Value)
        {
            Database = database,
            MaxPoolSize = 20,
            IncludeErrorDetail = true,
        };
        if (role is null) return connection.ConnectionString;

        connection.Username = role;
        connection.Password = TestRoles.Password;
        return connection.ConnectionString;
    }

    public static async Task<NpgsqlConnection> OpenAsync(string database = "postgres")
    {
        var connection = new NpgsqlConnection(await ConnectionToAsync(database));
        await connection.OpenAsync();
        return connection;
    }

    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

#if !USE_TESTCONTAINERS
    private static Task<string> FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? Task.FromResult(given)
            : throw new InvalidOperationException(
                $"These tests need PostgreSQL: run them with eng/test, or any command with eng/test --with-postgres COMMAND, "
                + $"or set {Variable} to a connection string of a server's administrator.");
#endif
}
