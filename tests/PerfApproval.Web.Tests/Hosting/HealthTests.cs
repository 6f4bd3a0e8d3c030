using System.Net;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Hosting;

public sealed class HealthTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private RunningApplication application = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        application = await RunningApplication.StartAsync(database);
    }

    public async Task DisposeAsync()
    {
        await application.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task An_application_on_a_migrated_database_is_alive_and_ready(string address)
    {
        using var browser = application.OpenBrowser();

        (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_application_whose_database_is_behind_is_alive_but_not_ready()
    {
        await using (var owner = await database.OpenAsOwnerAsync())
            await owner.ExecuteAsync("DELETE FROM schema_migration WHERE number = (SELECT max(number) FROM schema_migration)");
        using var browser = application.OpenBrowser();

        (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task An_application_whose_database_is_gone_is_alive_but_not_ready()
    {
        await using (var administrator = await PostgresServer.OpenAsync())
        {
            await administrator.ExecuteAsync($"ALTER DATABASE {database.Name} ALLOW_CONNECTIONS false");
            await administrator.ExecuteAsync(
                $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.Name}'");
        }
        using var browser = application.OpenBrowser();

        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
