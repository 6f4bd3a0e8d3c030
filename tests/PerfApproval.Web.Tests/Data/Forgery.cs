using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>What a broken or hostile program would write past the domain, straight into the database, as the application's user.</summary>
internal sealed class Forgery(TestDatabase database)
{
    // Everything as the task and the version say; a test forges one part of it.
    private const string Decide = """
        INSERT INTO decision (bureau_id, id, table_id, task_id, pass, stage_key, stage_name, person_id, person_name, role,
                              verdict, outcome, reason, version_id, version_sha256, factor, key, at, on_behalf_of, on_behalf_of_name, delegation_id)
        SELECT t.bureau_id, gen_random_uuid(), t.table_id, t.id, t.pass + @pass, t.stage_key, t.stage_name, @person, 'somebody', t.role,
               'Approve', 'Approve', '', coalesce(@version, t.version_id), coalesce(@sha256, v.sha256), 'Session', gen_random_uuid(),
               timestamptz '2026-03-02 09:00+08', @principal, CASE WHEN @principal IS NOT NULL THEN 'another' END, @delegation
        FROM review_task t JOIN target_version v ON v.bureau_id = t.bureau_id AND v.id = coalesce(@version, t.version_id) WHERE t.id = @task
        """;

    /// <summary>Writes the statement and commits.</summary>
    public async Task WriteAsync(string sql, params (string Name, object? Value)[] values)
    {
        await using var application = await database.OpenAsApplicationAsync();
        await RunAsync(application, sql, values);
    }

    /// <summary>What the database says to the statement.</summary>
    public async Task<PostgresException> RefusalOfAsync(string sql, params (string Name, object? Value)[] values) =>
        await Should.ThrowAsync<PostgresException>(() => WriteAsync(sql, values));

    public Task<PostgresException> RefusalOfDecisionAsync(
        ReviewTask task, Person person, string? sha256 = null, Guid? version = null, int pass = 0) =>
        RefusalOfAsync(Decide, Values(task, person, sha256, version, pass));

    /// <summary>A decision for a principal, by a delegation that says so or not.</summary>
    public Task<PostgresException> RefusalOfDecisionAsync(ReviewTask task, Person person, Person principal, Guid? delegation) =>
        RefusalOfAsync(Decide, Values(task, person, null, null, 0, principal.Id, delegation));

    /// <summary>Writes a decision in which nothing is wrong, and takes it back.</summary>
    public async Task DecideAndRollBackAsync(ReviewTask task, Person person)
    {
        await using var application = await database.OpenAsApplicationAsync();
        await using var transaction = await application.BeginTransactionAsync();
        await RunAsync(application, Decide, Values(task, person, null, null, 0));
    }

    public Task DecideAsync(ReviewTask task, Person person) => WriteAsync(Decide, Values(task, person, null, null, 0));

    public Task DecideAsync(ReviewTask task, Person person, Person principal, Guid delegation) =>
        WriteAsync(Decide, Values(task, person, null, null, 0, principal.Id, delegation));

    private static (string, object?)[] Values(
        ReviewTask task, Person person, string? sha256, Guid? version, int pass, Guid? principal = null, Guid? delegation = null) =>
    [
        ("task", task.Id), ("person", person.Id), ("sha256", sha256), ("version", version), ("pass", pass),
        ("principal", principal), ("delegation", delegation),
    ];

    private static async Task RunAsync(NpgsqlConnection connection, string sql, (string Name, object? Value)[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values)
        {
            var type = name switch { "sha256" or "role" or "kind" or "text" => NpgsqlTypes.NpgsqlDbType.Text, "pass" => NpgsqlTypes.NpgsqlDbType.Integer, _ => NpgsqlTypes.NpgsqlDbType.Uuid };
            command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
