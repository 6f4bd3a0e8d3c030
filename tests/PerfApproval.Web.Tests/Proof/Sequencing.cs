using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PerfApproval.Web.Proof;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Proof;

/// <summary>What the tests of proofs have in common: the sequencer at work, and somebody with all rights who rewrites the past.</summary>
internal static class Sequencing
{
    public static Task SequenceAsync(this SmallTown town) =>
        town.DoAsync(services => services.GetRequiredService<TrailSequencer>().RunAsync(town.Bureau.Id, CancellationToken.None));

    /// <summary>As the superuser of the server, with every trigger off.</summary>
    public static async Task TamperAsync(this TestDatabase database, string sql)
    {
        var name = new NpgsqlConnectionStringBuilder(database.OwnerConnection).Database!;
        await using var connection = await PostgresServer.OpenAsync(name);
        await connection.ExecuteAsync($"SET session_replication_role = replica; {sql}; RESET session_replication_role");
    }
}
