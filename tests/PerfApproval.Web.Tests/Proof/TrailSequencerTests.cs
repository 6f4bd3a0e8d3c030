using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Proof;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Proof;

/// <summary>How audit entries come into the tree of their bureau, and how its head is signed.</summary>
public sealed class TrailSequencerTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Every_entry_has_one_place_and_the_signed_root_is_that_of_all_of_them()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing");
        await Town.SequenceAsync();

        var (leaves, head) = await TreeAsync();
        leaves.Select(l => l.Position).ShouldBe(Enumerable.Range(0, leaves.Count).Select(i => (long)i));
        leaves.Select(l => l.Sequence).ShouldBe((await table.ReadAsync()).Trail.Select(e => e.Sequence));
        leaves.Select(l => l.Hash).ShouldBe((await table.ReadAsync()).Trail.Select(TrailLeaf.HashOf));
        RootOf(leaves).ShouldBe(head!.Root);
        head.Size.ShouldBe(leaves.Count);
        Chain().Signed(head).ShouldBeTrue();
    }

    [Fact]
    public async Task The_tree_grows_with_the_trail_and_every_head_is_consistent_with_the_next()
    {
        for (var i = 0; i < 9; i++)
        {
            await (await Town.FileAsync(Town.Tianjin, $"项目{i}")).SubmitAsync();
            fixture.Clock.Advance(TimeSpan.FromSeconds(5));
            await Town.SequenceAsync();
        }

        var heads = await Town.DoAsync(s => s.GetRequiredService<PerfApprovalDb>().SignedHeads.AsNoTracking().OrderBy(h => h.At).ToListAsync());
        var (leaves, _) = await TreeAsync();
        heads.Count.ShouldBe(9);
        foreach (var head in heads) RootOf(leaves.Take((int)head.Size)).ShouldBe(head.Root);
    }

    [Fact]
    public async Task Where_nothing_happens_a_head_is_signed_once_an_hour()
    {
        await Town.FileAsync(Town.Tianjin);
        for (var i = 0; i < 3; i++) await Town.SequenceAsync();
        (await CountAsync("signed_head")).ShouldBe(1);

        fixture.Clock.Advance(TimeSpan.FromMinutes(61));
        for (var i = 0; i < 3; i++) await Town.SequenceAsync();

        (await CountAsync("signed_head")).ShouldBe(2);
    }

    [Fact]
    public async Task Three_processes_at_once_give_every_entry_one_place()
    {
        for (var i = 0; i < 12; i++) await (await Town.FileAsync(Town.Tianjin, $"项目{i}")).SubmitAsync();
        await using var second = await fixture.StartAnotherApplicationAsync();
        await using var third = await fixture.StartAnotherApplicationAsync();

        for (var i = 0; i < 4; i++)
            await Task.WhenAll(
                Task.Run(() => Town.SequenceAsync()), Task.Run(() => Town.ServedBy(second).SequenceAsync()), Task.Run(() => Town.ServedBy(third).SequenceAsync()));

        var (leaves, head) = await TreeAsync();
        leaves.Count.ShouldBe((int)await CountAsync("audit_entry"));
        (await CountAsync("trail_queue")).ShouldBe(0);
        RootOf(leaves).ShouldBe(head!.Root);
        (await CountAsync("signed_head")).ShouldBe(1);
        Chain().Keys.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_entry_that_is_committed_late_is_not_lost()
    {
        var early = await Town.FileAsync(Town.Tianjin, "先写后存");
        await using var slow = await fixture.Database.OpenAsApplicationAsync();
        await using (var transaction = await slow.BeginTransactionAsync())
        {
            await slow.ExecuteAsync(AnEntryMore(early.Id));
            await (await Town.FileAsync(Town.Tianjin, "后写先存")).SubmitAsync();
            await Town.SequenceAsync();
            await transaction.CommitAsync();
        }

        await Town.SequenceAsync();

        (await CountAsync("trail_leaf")).ShouldBe(await CountAsync("audit_entry"));
        (await TreeAsync()).Leaves[^1].TableId.ShouldBe(early.Id);
    }

    [Fact]
    public async Task Without_the_key_that_signed_before_nothing_is_signed_but_places_are_given()
    {
        await Town.FileAsync(Town.Tianjin);
        await Town.SequenceAsync();
        var elsewhere = fixture.KeyFolder + "-elsewhere";
        await using var other = await fixture.StartAnotherApplicationAsync(("Trail:Keys", elsewhere));
        await Town.FileAsync(Town.Tianjin, "水电费");

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => Town.ServedBy(other).SequenceAsync());

        refusal.Message.ShouldContain("没有这把密钥，已停止签名");
        (await CountAsync("signed_head")).ShouldBe(1);
        (await CountAsync("trail_leaf")).ShouldBe(await CountAsync("audit_entry"));
        Directory.Exists(elsewhere).ShouldBeFalse("no second key may appear beside the first");
    }

    [Fact]
    public async Task A_key_is_replaced_and_who_knows_the_first_can_follow()
    {
        await Town.FileAsync(Town.Tianjin);
        await Town.SequenceAsync();
        var first = Chain();
        var rotated = await Town.DoAsync(s => s.GetRequiredService<KeyFolder>().RotateAsync(CancellationToken.None));
        await Town.FileAsync(Town.Tianjin, "水电费");
        fixture.Clock.Advance(TimeSpan.FromSeconds(5));
        await Town.SequenceAsync();

        var (_, head) = await TreeAsync();
        head!.KeyId.ShouldBe(rotated.Id);
        Chain().Signed(head).ShouldBeTrue();
        Chain().Reaches(head.KeyId, first).ShouldBeTrue();
        Directory.GetFiles(fixture.KeyFolder, "*.pem").ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Directory.GetFiles(fixture.KeyFolder, "*.pem")[0]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_tree_that_was_rewritten_is_not_signed()
    {
        await Town.FileAsync(Town.Tianjin);
        await Town.SequenceAsync();
        await fixture.Database.TamperAsync("UPDATE trail_leaf SET hash = sha256('another') WHERE position = 0");
        await Town.FileAsync(Town.Tianjin, "水电费");

        (await Should.ThrowAsync<RuleBrokenException>(() => Town.SequenceAsync())).Message.ShouldContain("已停止签名");

        (await CountAsync("signed_head")).ShouldBe(1);
    }

    [Theory]
    [InlineData("INSERT INTO trail_leaf SELECT bureau_id, 99, table_id, sequence, leaf_hash_of(e) FROM audit_entry e LIMIT 1", "逐条增长")]
    [InlineData("INSERT INTO trail_leaf SELECT bureau_id, 0, table_id, sequence, sha256('another') FROM audit_entry e LIMIT 1", "逐条增长")]
    [InlineData("INSERT INTO trail_node SELECT id, 1, 0, sha256('another') FROM finance_bureau", "不符")]
    public async Task The_database_takes_no_leaf_or_node_that_does_not_fit(string forgery, string sentence)
    {
        await Town.FileAsync(Town.Tianjin);

        await using var application = await fixture.Database.OpenAsApplicationAsync();
        var refusal = await Should.ThrowAsync<PostgresException>(() => application.ExecuteAsync(forgery));

        refusal.MessageText.ShouldContain(sentence);
    }

    [Fact]
    public async Task Heads_go_to_a_second_custodian_once_an_hour_with_the_keys()
    {
        var folder = fixture.KeyFolder + "-custodian";
        await using var exporting = await fixture.StartAnotherApplicationAsync(("Trail:ExportFolder", folder));
        var town = Town.ServedBy(exporting);
        try
        {
            for (var i = 0; i < 4; i++)
            {
                await Town.FileAsync(Town.Tianjin, $"项目{i}");
                await town.SequenceAsync();
                if (i == 0) await File.AppendAllTextAsync(Directory.GetFiles(folder, HeadExport.Pattern).Single(), "{\"at\":\"torn");
                fixture.Clock.Advance(TimeSpan.FromMinutes(31));
            }

            var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "130200-2026-03-02.jsonl"));
            var heads = lines.Select(ProofJson.ReadExactly<SignedHead>).OfType<SignedHead>().ToList();
            heads.Count.ShouldBe(2);
            KeyChain.Read(await File.ReadAllTextAsync(Path.Combine(folder, HeadExport.KeyFile)))!.Signed(heads[1]).ShouldBeTrue();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string AnEntryMore(Guid table) => $"""
        WITH made AS (
            SELECT (e.bureau_id, e.table_id, e.sequence + 1, e.at, NULL, 'reminded', '{"{}"}', e.hash, '')::audit_entry AS entry
            FROM audit_entry e WHERE table_id = '{table}' ORDER BY sequence DESC LIMIT 1),
        told AS (
            UPDATE target_table t SET trail_length = (m.entry).sequence, trail_head = hash_of(m.entry) FROM made m WHERE t.id = '{table}')
        INSERT INTO audit_entry
        SELECT (entry).bureau_id, (entry).table_id, (entry).sequence, (entry).at, NULL, (entry).what, (entry).details, (entry).previous_hash, hash_of(entry) FROM made
        """;

    private KeyChain Chain() => fixture.Application.Services.GetRequiredService<KeyFolder>().Chain();

    private static TreeHash RootOf(IEnumerable<TrailLeaf> leaves)
    {
        var tree = new GrowingTree();
        foreach (var leaf in leaves) tree.Add(leaf.Hash);
        return tree.Root();
    }

    private Task<(List<TrailLeaf> Leaves, SignedHead? Head)> TreeAsync() => Town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        return (await db.TrailLeaves.AsNoTracking().OrderBy(l => l.Position).ToListAsync(),
            await db.SignedHeads.AsNoTracking().OrderByDescending(h => h.At).FirstOrDefaultAsync());
    });

    private async Task<long> CountAsync(string table)
    {
        await using var application = await fixture.Database.OpenAsApplicationAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", application);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
