using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using PerfApproval.Domain;
using PerfApproval.Web.Data.Migrations;

namespace PerfApproval.Web.Data;

/// <summary>Whether the application may serve from its database: reachable, at our schema, and not as somebody who can rewrite history.</summary>
public sealed class DatabaseFitness(NpgsqlDataSource database) : IHealthCheck
{
    /// <summary>Refuses to serve, with a sentence that says why.</summary>
    public async Task RequireAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        var rights = await ApplicationRights.ReadAsync(connection, stop);
        rights.RequireHarmless();
        await RequireSchemaAsync(connection, stop);
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await RequireSchemaAsync(connection, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception unfit) when (unfit is NpgsqlException or RuleBrokenException)
        {
            return HealthCheckResult.Unhealthy(unfit.Message, unfit);
        }
    }

    private static async Task RequireSchemaAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var outstanding = MigrationPlan.Outstanding(EmbeddedMigrations.All, await SchemaRecord.ReadAsync(connection, stop));
        if (outstanding is [var first, ..])
            throw new RuleBrokenException($"数据库还没有执行 {first.FileName}，请先运行 eng/perfapproval migrate。");
    }
}
