using Npgsql;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>A table's past as the database itself keeps it.</summary>
public sealed class TrailGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Insert = """
        INSERT INTO audit_entry (bureau_id, table_id, sequence, at, person_id, what, details, previous_hash, hash)
        SELECT bureau_id, id, @sequence, @at, NULL, 'forged', @details, @previous, @hash FROM target_table WHERE id = @table
        """;

    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Theory]
    [InlineData("指标值“偏低”")]
    [InlineData("第一行\n第二行\t制表\r\b\f\u0001\u001f")]
    [InlineData("\"引号\" \\反斜杠/ </script> \u007f \u2028 😀 𠀀")]
    public async Task The_database_hashes_an_entry_as_the_program_does_whatever_it_says(string reason)
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();

        await table.DecideAsync(town.People.DepartmentReviewer, Verdict.Return, Outcome.ReturnToPreparer, reason);

        (await ScalarAsync($"SELECT count(*) FROM audit_entry e WHERE table_id = '{table.Id}' AND hash = hash_of(e)"))
            .ShouldBe((await table.ReadAsync()).TrailLength);
    }

    [Fact]
    public async Task An_entry_that_follows_the_last_one_is_taken_only_with_the_head_of_its_table()
    {
        var (table, next) = await NextAsync();

        (await RefusalAsync(table, next)).ShouldContain("没有接上前一条");
        await WriteAsync(table, next, $"UPDATE target_table SET trail_length = {next.Sequence}, trail_head = '{next.Hash}' WHERE id = '{table.Id}'");
    }

    [Fact]
    public async Task An_entry_that_does_not_follow_the_last_one_is_refused()
    {
        var (table, _) = await NextAsync();
        var stranger = Entry(table, new(table.TrailLength, new string('1', 64)));

        (await RefusalAsync(table, stranger, Head(table, stranger))).ShouldContain("没有接上前一条");
    }

    [Fact]
    public async Task An_entry_after_a_gap_is_refused()
    {
        var (table, _) = await NextAsync();
        var far = Entry(table, new(table.TrailLength + 1, table.TrailHead));

        (await RefusalAsync(table, far, Head(table, far))).ShouldContain("没有接上前一条");
    }

    [Fact]
    public async Task A_second_beginning_is_refused()
    {
        var (table, _) = await NextAsync();

        var again = Entry(table, AuditChain.Empty);
        (await Should.ThrowAsync<PostgresException>(() => WriteAsync(table, again))).ConstraintName.ShouldBe("pk_audit_entry");
    }

    [Fact]
    public async Task An_entry_whose_hash_is_not_that_of_what_it_says_is_refused()
    {
        var (table, next) = await NextAsync();

        (await RefusalAsync(table, next, Head(table, next), details: """{"reason":"同意"}""")).ShouldContain("没有接上前一条");
    }

    [Theory]
    [InlineData("preparers = '{}'")]
    [InlineData("pass = 0")]
    [InlineData("latest_version = 1")]
    [InlineData("trail_length = 0, trail_head = repeat('0', 64)")]
    public async Task What_was_done_to_a_table_is_never_taken_back(string change)
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();

        (await forgery.RefusalOfAsync($"UPDATE target_table SET {change} WHERE id = @table", ("table", table.Id))).MessageText.ShouldContain("只增不减");
    }

    [Theory]
    [InlineData("workflow_id = 'hebei-annual-2'")]
    [InlineData("engine_id = 'elsa/3'")]
    [InlineData("unit_id = gen_random_uuid()")]
    [InlineData("round_id = gen_random_uuid()")]
    public async Task A_table_keeps_its_unit_its_round_and_the_workflow_it_started_with(string change)
    {
        var table = await town.FileAsync(town.Tianjin);

        (await forgery.RefusalOfAsync($"UPDATE target_table SET {change} WHERE id = @table", ("table", table.Id)))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_version_whose_hash_is_not_that_of_its_content_is_refused()
    {
        var table = await town.FileAsync(town.Tianjin);

        (await forgery.RefusalOfAsync(
            """
            INSERT INTO target_version SELECT bureau_id, gen_random_uuid(), table_id, number + 1, content || ' ', sha256, origin, author_id, stage_key, reason, created_at
            FROM target_version WHERE table_id = @table
            """, ("table", table.Id))).ConstraintName.ShouldBe("ck_target_version_sha256");
    }

    private async Task<(TargetTable Table, AuditEntry Next)> NextAsync()
    {
        var table = await (await (await town.FileAsync(town.Tianjin)).SubmitAsync()).ReadAsync();
        return (table, Entry(table, new(table.TrailLength, table.TrailHead)));
    }

    private AuditEntry Entry(TargetTable table, AuditChain chain) =>
        AuditEntry.After(chain, table.BureauId, table.Id, null, "forged", new() { ["reason"] = "不同意" }, fixture.Clock.GetUtcNow());

    private static string Head(TargetTable table, AuditEntry entry) =>
        $"UPDATE target_table SET trail_length = {entry.Sequence}, trail_head = '{entry.Hash}' WHERE id = '{table.Id}'";

    private async Task<string> RefusalAsync(TargetTable table, AuditEntry entry, string? also = null, string? details = null)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => WriteAsync(table, entry, also, details));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        return refusal.MessageText;
    }

    // In one transaction, at whose end the chain is looked at.
    private async Task WriteAsync(TargetTable table, AuditEntry entry, string? also = null, string? details = null)
    {
        await using var application = await fixture.Database.OpenAsApplicationAsync();
        await using var transaction = await application.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"{also ?? "SELECT"}; {Insert}", application);
        command.Parameters.AddWithValue("sequence", entry.Sequence);
        command.Parameters.AddWithValue("at", entry.At.ToUniversalTime());
        command.Parameters.AddWithValue("details", details ?? entry.Details);
        command.Parameters.AddWithValue("previous", entry.PreviousHash);
        command.Parameters.AddWithValue("hash", entry.Hash);
        command.Parameters.AddWithValue("table", table.Id);
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private async Task<int> ScalarAsync(string sql)
    {
        await using var application = await fixture.Database.OpenAsApplicationAsync();
        await using var command = new NpgsqlCommand(sql, application);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
