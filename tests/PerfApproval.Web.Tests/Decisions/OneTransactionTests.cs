using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Decisions;

/// <summary>Everything that a change brings about is saved together or not at all.</summary>
public sealed class OneTransactionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private static readonly string[] Rows = ["target_table", "target_version", "submission", "withdrawal", "review_task", "decision", "audit_entry", "outbox"];

    private readonly SmallTown town = fixture.Town;

    /// <summary>What the database refuses, and whether only when everything else is written.</summary>
    public static TheoryData<string, string> Failures => new()
    {
        { "INSERT ON outbox", "" },
        { "INSERT ON outbox", "INITIALLY DEFERRED" },
        { "INSERT ON audit_entry", "" },
        { "INSERT ON decision", "" },
        { "INSERT ON review_task", "" },
        { "UPDATE ON review_task", "" },
        { "UPDATE ON target_table", "" },
        { "UPDATE ON target_table", "INITIALLY DEFERRED" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task When_one_part_of_a_decision_cannot_be_saved_nothing_is_and_the_request_may_be_sent_again(string refused, string when)
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var (read, reviewer) = (await table.ReadAsync(), town.People.DepartmentReviewer);
        var (task, ruling) = (FiledTable.OpenTask(read, reviewer).Id, FiledTable.RulingOn(read));
        var before = await PictureAsync();

        await using (await RefusingAsync(refused, when))
            await Should.ThrowAsync<Exception>(() => table.DecideAsync(reviewer, task, ruling));

        (await PictureAsync()).ShouldBe(before);
        await table.DecideAsync(reviewer, task, ruling);
        (await table.ReadAsync()).ShouldSatisfyAllConditions(t => t.StageKey.ShouldBe("bureau-review"), t => t.Decisions.Count.ShouldBe(1));
    }

    [Theory]
    [InlineData("INSERT ON outbox")]
    [InlineData("INSERT ON target_version")]
    [InlineData("INSERT ON submission")]
    [InlineData("INSERT ON audit_entry")]
    public async Task When_one_part_of_a_submission_cannot_be_saved_nothing_is(string refused)
    {
        var table = await town.FileAsync(town.Tianjin);
        var before = await PictureAsync();

        await using (await RefusingAsync(refused, ""))
            await Should.ThrowAsync<Exception>(table.SubmitAsync);

        (await PictureAsync()).ShouldBe(before);
        (await (await table.SubmitAsync()).ReadAsync()).Status.ShouldBe(TargetStatus.InReview);
    }

    [Fact]
    public async Task When_a_withdrawal_cannot_be_saved_the_reviewer_keeps_the_task()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var before = await PictureAsync();

        await using (await RefusingAsync("INSERT ON withdrawal", ""))
            await Should.ThrowAsync<Exception>(() => table.WithdrawAsync());

        (await PictureAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_is_saved_of_a_decision_that_was_refused()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var colleague = await town.People.AppointAsync("田同事", Role.Preparer, Scope.Of(town.Court));
        var before = await PictureAsync();

        await Refusal.OfAsync(() => table.ReturnAsync(town.People.DepartmentReviewer, Outcome.ReturnToUnit));
        await Refusal.OfAsync(() => table.DecideAsync(colleague, Verdict.Approve));

        (await PictureAsync()).ShouldBe(before);
    }

    private async Task<string> PictureAsync()
    {
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        var hashes = Rows.Select(table => $"(SELECT md5(string_agg(r::text, '|' ORDER BY r::text)) FROM {table} r)");
        await using var command = new NpgsqlCommand($"SELECT concat_ws(' ', {string.Join(", ", hashes)})", owner);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    // As somebody who owns the tables, since the application could not.
    private async Task<IAsyncDisposable> RefusingAsync(string what, string when)
    {
        var table = what.Split(' ')[^1];
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"""
            CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
            CREATE CONSTRAINT TRIGGER refuse AFTER {what} {(when.Length > 0 ? $"DEFERRABLE {when}" : "")} FOR EACH ROW EXECUTE FUNCTION refuse()
            """);
        return new Afterwards(fixture.Database, $"DROP TRIGGER refuse ON {table}");
    }

    private sealed class Afterwards(TestDatabase database, string sql) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using var owner = await database.OpenAsOwnerAsync();
            await owner.ExecuteAsync(sql);
        }
    }
}
