using System.Runtime.CompilerServices;
using Npgsql;
using PerfApproval.Domain;

namespace PerfApproval.Web.Data.Migrations;

/// <summary>Brings a database to the schema this program needs, one script and one transaction at a time.</summary>
public sealed class Migrator(string ownerConnection, IReadOnlyList<Migration> scripts)
{
    private const long OneMigratorAtATime = 7_374_117_001;

    /// <summary>Runs what is outstanding and tells each script once it is committed.</summary>
    public async IAsyncEnumerable<Migration> ApplyAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var connection = new NpgsqlConnection(ForOneSession(ownerConnection));
        await connection.OpenAsync(stop);
        await WaitForTurnAsync(connection, stop);

        foreach (var script in MigrationPlan.Outstanding(scripts, await SchemaRecord.ReadAsync(connection, stop)))
        {
            await RunAsync(connection, script, stop);
            yield return script;
        }
    }

    // Unpooled, so that closing the connection gives the turn to the next process at once.
    private static string ForOneSession(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            CommandTimeout = 0,
            SearchPath = "public",
            ApplicationName = "PerfApproval migrate",
        }.ConnectionString;

    private static async Task WaitForTurnAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = OneMigratorAtATime });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task RunAsync(NpgsqlConnection connection, Migration script, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        try
        {
            await using var command = new NpgsqlCommand(script.Sql, connection, transaction);
            await command.ExecuteNonQueryAsync(stop);
            await SchemaRecord.AddAsync(connection, script, stop);
            await transaction.CommitAsync(stop);
        }
        catch (PostgresException failure)
        {
            throw new RuleBrokenException(
                $"数据库脚本 {script.FileName} 没有执行成功，它的改动已全部撤销：{failure.MessageText}（{failure.SqlState}）。请按提示处理后再次升级。",
                failure);
        }
    }
}
