#if USE_TESTCONTAINERS
using Testcontainers.PostgreSql;

namespace PerfApproval.Web.Tests.Database;

/// <summary>A PostgreSQL server in a container, for a build with <c>-p:UseTestcontainers=true</c>.</summary>
public static class ContainerServer
{
    /// <summary>Starts it and returns how its administrator connects; Testcontainers removes it when the tests have ended.</summary>
    public static async Task<string> StartAsync()
    {
        var container = new PostgreSqlBuilder("postgres:17.6")
            .WithCommand("-c", "max_connections=200")
            .Build();
        await container.StartAsync();
        return container.GetConnectionString();
    }
}
#endif
