using Npgsql;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Data;

public sealed class ApplicationRightsTests : IAsyncLifetime
{
    private readonly string outsider = $"perfapproval_test_outsider_{Guid.NewGuid():N}";
    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await using var administrator = await PostgresServer.OpenAsync(database.Name);
        await administrator.ExecuteAsync($"CREATE ROLE {outsider} LOGIN PASSWORD '{TestRoles.Password}'");
        await administrator.ExecuteAsync("CREATE TABLE verdict (id integer); CALL keep_history('verdict')");
        await administrator.ExecuteAsync($"ALTER TABLE verdict OWNER TO {TestRoles.Owner}");
    }

    public async Task DisposeAsync()
    {
        await using (var administrator = await PostgresServer.OpenAsync(database.Name))
            await administrator.ExecuteAsync($"DROP OWNED BY {outsider}; DROP ROLE {outsider}");
        await database.DisposeAsync();
    }

    [Fact]
    public async Task The_application_may_serve_as_its_own_user() => (await RightsOfAsync(TestRoles.Application)).RequireHarmless();

    [Fact]
    public async Task The_application_may_not_serve_as_the_owner_of_the_tables() =>
        Refusal(await RightsOfAsync(TestRoles.Owner)).ShouldContain("所有者");

    [Fact]
    public async Task The_application_may_not_serve_as_somebody_who_may_act_as_the_owner()
    {
        await AsAdministratorAsync($"GRANT {TestRoles.Owner} TO {outsider}");

        Refusal(await RightsOfAsync(outsider)).ShouldContain("所有者");
    }

    [Theory]
    [InlineData("SUPERUSER")]
    [InlineData("CREATEROLE")]
    public async Task The_application_may_not_serve_as_somebody_who_rules_the_server(string power)
    {
        await AsAdministratorAsync($"ALTER ROLE {outsider} {power}");

        Refusal(await RightsOfAsync(outsider)).ShouldContain("超级用户");
    }

    [Theory]
    [InlineData("UPDATE")]
    [InlineData("UPDATE (id)")]
    [InlineData("DELETE")]
    [InlineData("TRUNCATE")]
    public async Task The_application_may_not_serve_as_somebody_who_may_rewrite_history(string right)
    {
        await AsAdministratorAsync($"GRANT {right} ON verdict TO {outsider}");

        Refusal(await RightsOfAsync(outsider)).ShouldContain("verdict");
    }

    [Theory]
    [InlineData("UPDATE verdict SET id = 2")]
    [InlineData("DELETE FROM verdict")]
    [InlineData("TRUNCATE verdict")]
    public async Task Not_even_the_owner_rewrites_history(string rewriting)
    {
        await using var owner = await database.OpenAsOwnerAsync();
        await owner.ExecuteAsync("INSERT INTO verdict VALUES (1)");

        (await Should.ThrowAsync<PostgresException>(owner.ExecuteAsync(rewriting))).MessageText.ShouldContain("verdict");
    }

    private static string Refusal(ApplicationRights rights) =>
        Should.Throw<RuleBrokenException>(rights.RequireHarmless).Message;

    private async Task AsAdministratorAsync(string sql)
    {
        await using var administrator = await PostgresServer.OpenAsync(database.Name);
        await administrator.ExecuteAsync(sql);
    }

    private async Task<ApplicationRights> RightsOfAsync(string user)
    {
        await using var connection = new NpgsqlConnection(
            $"{await PostgresServer.ConnectionToAsync(database.Name, user)};Pooling=false");
        await connection.OpenAsync();
        return await ApplicationRights.ReadAsync(connection, CancellationToken.None);
    }
}
