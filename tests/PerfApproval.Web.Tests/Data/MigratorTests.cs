using Npgsql;
using PerfApproval.Domain;
using PerfApproval.Web.Data.Migrations;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Data;

public sealed class MigratorTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateEmptyAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_empty_database_gets_every_script_in_order_and_a_second_run_does_nothing()
    {
        (await MigrateAsync(EmbeddedMigrations.All)).ShouldBe(EmbeddedMigrations.All);
        (await MigrateAsync(EmbeddedMigrations.All)).ShouldBeEmpty();
        (await NumbersAsync()).ShouldBe(Enumerable.Range(1, EmbeddedMigrations.All.Count));
    }

    [Fact]
    public async Task Only_the_scripts_that_are_new_run_on_a_database_in_use()
    {
        await MigrateAsync(EmbeddedMigrations.All);
        var visits = Next("visits", "CREATE TABLE visit (id integer)");

        (await MigrateAsync([.. EmbeddedMigrations.All, visits])).ShouldBe([visits]);
        (await ExistsAsync("visit")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_script_that_was_edited_after_it_ran_is_refused_and_nothing_runs()
    {
        var visits = Next("visits", "CREATE TABLE visit (id integer)");
        await MigrateAsync([.. EmbeddedMigrations.All, visits]);
        var edited = visits with { Sql = "CREATE TABLE visit (id bigint)" };
        var further = new Migration(visits.Number + 1, "further", "CREATE TABLE further (id integer)");

        var refusal = await Should.ThrowAsync<RuleBrokenException>(MigrateAsync([.. EmbeddedMigrations.All, edited, further]));

        refusal.Message.ShouldContain(visits.FileName);
        (await ExistsAsync("further")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_script_saved_with_other_line_endings_is_still_the_same_script()
    {
        var visits = Next("visits", "CREATE TABLE visit (\n    id integer)");
        await MigrateAsync([.. EmbeddedMigrations.All, visits]);

        (await MigrateAsync([.. EmbeddedMigrations.All, Next("visits", visits.Sql.ReplaceLineEndings("\r\n"))])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind_and_can_be_put_right()
    {
        var failing = Next("visits", "CREATE TABLE visit (id integer); INSERT INTO visit VALUES (1); SELECT 1 / 0");

        var refusal = await Should.ThrowAsync<RuleBrokenException>(MigrateAsync([.. EmbeddedMigrations.All, failing]));

        refusal.Message.ShouldContain(failing.FileName);
        (await ExistsAsync("visit")).ShouldBeFalse();
        (await NumbersAsync()).ShouldBe(Enumerable.Range(1, EmbeddedMigrations.All.Count));
        var right = Next("visits", "CREATE TABLE visit (id integer)");
        (await MigrateAsync([.. EmbeddedMigrations.All, right])).ShouldBe([right]);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await MigrateAsync([.. EmbeddedMigrations.All, Next("visits", "CREATE TABLE visit (id integer)")]);

        var refusal = await Should.ThrowAsync<RuleBrokenException>(MigrateAsync(EmbeddedMigrations.All));

        refusal.Message.ShouldContain("更新版本");
    }

    [Fact]
    public async Task A_gap_in_what_the_database_ran_is_refused()
    {
        await MigrateAsync([.. EmbeddedMigrations.All, Next("visits", "CREATE TABLE visit (id integer)")]);
        await using (var owner = await database.OpenAsOwnerAsync())
            await owner.ExecuteAsync("DELETE FROM schema_migration WHERE number = 1");

        (await Should.ThrowAsync<RuleBrokenException>(MigrateAsync(EmbeddedMigrations.All))).Message.ShouldContain("不连续");
    }

    [Fact]
    public async Task A_gap_in_the_scripts_themselves_is_refused()
    {
        var afterGap = new Migration(EmbeddedMigrations.All.Count + 2, "visits", "CREATE TABLE visit (id integer)");

        (await Should.ThrowAsync<RuleBrokenException>(MigrateAsync([.. EmbeddedMigrations.All, afterGap])))
            .Message.ShouldContain("不连续");
        (await ExistsAsync("schema_migration")).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_comes_while_another_migrates_waits_and_then_finds_nothing_to_do()
    {
        var slow = Next("visits", "SELECT pg_sleep(0.5); CREATE TABLE visit (id integer)");
        IReadOnlyList<Migration> scripts = [.. EmbeddedMigrations.All, slow];

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(scripts)));

        runs.SelectMany(applied => applied).OrderBy(script => script.Number).ShouldBe(scripts);
    }

    private static Migration Next(string name, string sql) => new(EmbeddedMigrations.All.Count + 1, name, sql);

    private async Task<List<Migration>> MigrateAsync(IReadOnlyList<Migration> scripts)
    {
        var applied = new List<Migration>();
        await foreach (var script in new Migrator(database.OwnerConnection, scripts).ApplyAsync()) applied.Add(script);
        return applied;
    }

    private async Task<int[]> NumbersAsync()
    {
        await using var owner = await database.OpenAsOwnerAsync();
        return [.. (await SchemaRecord.ReadAsync(owner, CancellationToken.None)).Select(script => script.Number)];
    }

    private async Task<bool> ExistsAsync(string table)
    {
        await using var owner = await database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", owner);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
