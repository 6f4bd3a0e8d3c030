using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Archives;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Proof;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Proof;

/// <summary>A closed year in a sealed file, and what becomes of it when somebody opens the seal.</summary>
public sealed class ArchiveTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing");
        await (await Town.FileAsync(Town.Shanghai, "水电费")).SubmitAsync();
        await Town.DoAsync(async services => await services.GetRequiredService<ReleasePublication>().RunAsync(
            await Town.ActorAsync(Town.People.Publisher), Scope.Of(Town.Court), Town.Tianjin.Id, PublicationTerms.Everything, null, CancellationToken.None));
        await Town.SequenceAsync();
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_year_is_archived_when_it_has_rested_for_184_days_and_not_a_day_before()
    {
        fixture.Clock.Advance(TimeSpan.FromDays(183));
        (await Should.ThrowAsync<RuleBrokenException>(() => ArchiveAsync())).Message.ShouldContain("最早 2026-09-02");

        fixture.Clock.Advance(TimeSpan.FromDays(1));
        Check(await ArchiveAsync()).ShouldAllBe(c => c.Fits);
    }

    [Fact]
    public async Task A_year_of_which_nothing_was_filed_is_not_archived() =>
        (await Should.ThrowAsync<RuleBrokenException>(() => ArchiveAsync(2020))).Message.ShouldContain("没有目标表");

    [Fact]
    public async Task An_archive_holds_everything_of_the_year_and_the_database_keeps_it()
    {
        using var zip = new ZipArchive(new MemoryStream(await RestedAsync()));

        foreach (var part in new[] { "entries", "proofs", "versions", "tables/decision", "tables/submission", "tables/publication", "tables/target_table", "tables/person", "tables/review_task" })
            (zip.GetEntry($"{part}.jsonl")?.Length ?? 0).ShouldBeGreaterThan(0, part);
        zip.Entries.Count(e => e.FullName.StartsWith("documents/", StringComparison.Ordinal)).ShouldBe(2);
        (await Town.DoAsync(services => Task.FromResult(services.GetRequiredService<PerfApprovalDb>().AuditEntries.Count()))).ShouldBe(
            new StreamReader(zip.GetEntry("entries.jsonl")!.Open()).ReadToEnd().Count(c => c == '\n'));
    }

    [Fact]
    public async Task Entries_that_are_not_in_the_signed_tree_yet_are_waited_for()
    {
        await Town.FileAsync(Town.Hebei, "刚刚导入");
        fixture.Clock.Advance(TimeSpan.FromDays(200));

        (await Should.ThrowAsync<RuleBrokenException>(() => ArchiveAsync())).Message.ShouldContain("没有进入签名的留痕树");
    }

    [Theory]
    [InlineData("entries.jsonl", "通过", "同意")]
    [InlineData("tables/decision.jsonl", "Approve", "Return_")]
    [InlineData("versions.jsonl", "5000", "500 ")]
    [InlineData("documents/", "PK", "KP")]
    public async Task A_part_that_was_changed_is_named(string part, string before, string after)
    {
        var changed = Rewritten(await RestedAsync(), part, bytes => Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(bytes).Replace(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(before)), Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(after)), StringComparison.Ordinal) + " "));

        Check(changed).Where(c => !c.Fits).ShouldHaveSingleItem().Sentence.ShouldContain(part);
    }

    [Fact]
    public async Task A_part_that_is_missing_or_was_added_is_named()
    {
        Check(Rewritten(await RestedAsync(), "proofs.jsonl", null)).ShouldContain(c => !c.Fits && c.Sentence.Contains("缺少 proofs.jsonl", StringComparison.Ordinal));

        using var more = new MemoryStream();
        await more.WriteAsync(await RestedAsync());
        using (var zip = new ZipArchive(more, ZipArchiveMode.Update, leaveOpen: true)) zip.CreateEntry("more.txt");
        Check(more.ToArray()).ShouldContain(c => !c.Fits && c.Sentence.Contains("多出 more.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manifest_that_was_changed_is_no_archive_or_does_not_fit()
    {
        var changed = Rewritten(await RestedAsync(), SealedFile.Manifest, bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\"year\":2026", "\"year\":2025", StringComparison.Ordinal)));

        Check(changed).ShouldContain(c => !c.Fits && c.Sentence.Contains("归档清单的签名不对", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_other_keys_is_told_that_it_comes_from_elsewhere()
    {
        using var stranger = SigningKey.Make(fixture.Clock.GetUtcNow());
        using var file = new MemoryStream(await RestedAsync());

        ArchiveCheck.Of(file, new([stranger.Public]))!.ShouldContain(c => !c.Fits && c.Sentence.Contains("出自别处", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_archive_is_not_taken_for_one()
    {
        using var nonsense = new MemoryStream("PK\u0003\u0004 and nothing else"u8.ToArray());
        ArchiveCheck.Of(nonsense, null).ShouldBeNull();
    }

    private async Task<byte[]> RestedAsync()
    {
        if (fixture.Clock.GetUtcNow().Month < 9) fixture.Clock.Advance(TimeSpan.FromDays(184));
        return await ArchiveAsync();
    }

    private Task<byte[]> ArchiveAsync(int year = 2026) => Town.DoAsync(async services =>
    {
        using var file = new MemoryStream();
        await services.GetRequiredService<ArchiveYear>().RunAsync(Town.Bureau, year, file, CancellationToken.None);
        return file.ToArray();
    });

    private IReadOnlyList<CheckLine> Check(byte[] archive)
    {
        using var file = new MemoryStream(archive);
        return ArchiveCheck.Of(file, fixture.Application.Services.GetRequiredService<KeyFolder>().Chain())!;
    }

    // The first part with that name, changed or left out; everything else as it was.
    private static byte[] Rewritten(byte[] archive, string part, Func<byte[], byte[]>? change)
    {
        using var output = new MemoryStream();
        using (ZipArchive from = new(new MemoryStream(archive)), to = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = from.Entries.First(e => e.FullName.StartsWith(part, StringComparison.Ordinal));
            foreach (var entry in from.Entries.Where(e => e != chosen || change is not null))
            {
                using var content = new MemoryStream();
                using (var reading = entry.Open()) reading.CopyTo(content);
                using var writing = to.CreateEntry(entry.FullName).Open();
                writing.Write(entry == chosen ? change!(content.ToArray()) : content.ToArray());
            }
        }

        return output.ToArray();
    }
}
