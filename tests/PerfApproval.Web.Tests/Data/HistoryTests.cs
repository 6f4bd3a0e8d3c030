using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Proof;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>What was done is never rewritten, not even by the owner of the tables.</summary>
public sealed class HistoryTests(TownFixture fixture) : IClassFixture<TownFixture>, IAsyncLifetime
{
    public static TheoryData<string> Tables =>
    [
        "target_version", "submission", "withdrawal", "decision", "audit_entry", "publication", "publication_entry",
        "publication_omission", "takedown", "workflow_definition", "take_back", "opinion", "correction", "correction_answer", "termination",
        "copy", "urging", "filed_finding", "finding_dismissal", "rule_book", "trail_leaf", "trail_node", "signed_head",
    ];

    public async Task InitializeAsync()
    {
        if (await CountAsync("takedown") > 0) return;
        var town = fixture.Town;
        var table = await (await town.FileAsync(town.Tianjin, "水电费")).SubmitAsync();
        await table.WithdrawAsync();
        await table.ReachAsync("publishing");
        var rejected = await (await town.FileAsync(town.Tianjin, "物业费")).ReachAsync("bureau-review");
        await rejected.RejectAsync(town.People.DivisionReviewer);
        await ReviewAsync(town);
        await (await town.FindAsync("护理员培训培训")).DismissAsync(town.People.UnitReviewer);
        await town.DoAsync(async services =>
        {
            var publisher = await town.ActorAsync(town.People.Publisher);
            var publication = await services.GetRequiredService<ReleasePublication>().RunAsync(
                publisher, Scope.Of(town.Court), town.Tianjin.Id, PublicationTerms.Everything, null, CancellationToken.None);
            var db = services.GetRequiredService<PerfApprovalDb>();
            db.Attach(publication).Entity.Retract(publisher, "金额有误", fixture.Clock.GetUtcNow());
            await db.SaveAsync(CancellationToken.None);
        });
        await town.SequenceAsync();
    }

    private static async Task ReviewAsync(SmallTown town)
    {
        var reviewer = town.People.PerformanceReviewer;
        var table = await town.AtThePanelAsync(new Rehearsal().Rated().AtThePanel("mayCopyTo", "Bureau").Panelled("All"));
        await table.CopyAsync(town, reviewer, town.People.BureauHead);
        await table.UrgeAsync(table.Preparer);
        await table.TakeBackAsync(reviewer, await table.RateAsync(reviewer, Verdict.Approve, Rating.Excellent));
        await table.RateAsync(reviewer, Verdict.Approve, Rating.Good);
        await table.RateAsync(town.People.SecondPerformanceReviewer, Verdict.Approve, Rating.Excellent);
        await table.AcceptAsync();
        await table.TerminateAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_owner_neither_changes_nor_deletes_nor_empties_it(string table)
    {
        var before = await CountAsync(table);
        before.ShouldBeGreaterThan(0);
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        var column = table == "workflow_definition" ? "id" : "bureau_id";
        foreach (var rewriting in new[] { $"UPDATE {table} SET {column} = {column}", $"DELETE FROM {table}", $"TRUNCATE {table} CASCADE" })
        {
            var refusal = await Should.ThrowAsync<PostgresException>(owner.ExecuteAsync(rewriting));
            refusal.MessageText.ShouldContain("保存的是历史记录，不能修改或删除");
        }

        (await CountAsync(table)).ShouldBe(before);
    }

    private async Task<long> CountAsync(string table)
    {
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", owner);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
