using Npgsql;

namespace PerfApproval.Web.Tests.Database;

/// <summary>The two database users of the tests: one owns and migrates, one serves.</summary>
public static class TestRoles
{
    public const string Owner = "perfapproval_test_owner";
    public const string Application = "perfapproval_test_app";
    public const string Password = "only-for-tests";

    private const string Create = $"""
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'perfapproval_app') THEN
                CREATE ROLE perfapproval_app NOLOGIN;
            END IF;
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Owner}') THEN
                CREATE ROLE {Owner} LOGIN PASSWORD '{Password}';
            END IF;
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Application}') THEN
                CREATE ROLE {Application} LOGIN PASSWORD '{Password}' IN ROLE perfapproval_app;
            END IF;
        END
        $$
        """;

    public static Task CreateMissingAsync(NpgsqlConnection administrator) => administrator.ExecuteAsync(Create);
}
