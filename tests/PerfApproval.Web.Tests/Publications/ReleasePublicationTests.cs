using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Demonstration;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Tests.Town;
using PerfApproval.Word.Tests.Comparison;

namespace PerfApproval.Web.Tests.Publications;

public sealed class ReleasePublicationTests : IAsyncLifetime
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "001.txt"));

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task The_published_word_file_says_what_was_filed_and_both_files_carry_their_hash()
    {
        await FileAsync();
        await ApproveAllAsync();

        var publication = await PublishAsync();

        SameText.Differences(Sample, DocumentText.OfForms(new MemoryStream(publication.Document))).ShouldBeEmpty();
        publication.DocumentSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(publication.Document)));
        publication.OpenDataSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publication.OpenData))));
        DocumentJson.Read(publication.OpenData).Tables.Count.ShouldBe(13);
        publication.Number.ShouldBe(1);
        (await TablesAsync()).ShouldAllBe(t => t.Status == TargetStatus.Published);
    }

    [Fact]
    public async Task Nothing_is_published_while_a_table_is_neither_approved_nor_left_out()
    {
        await FileAsync();

        var refusal = await Should.ThrowAsync<RuleBrokenException>(PublishAsync());

        refusal.Message.ShouldContain("14 份目标表没有审定");
        (await TablesAsync()).ShouldAllBe(t => t.Status == TargetStatus.Drafting);
    }

    [Fact]
    public async Task A_project_left_out_with_a_reason_is_missing_and_the_rest_are_numbered_anew()
    {
        await FileAsync();
        await ApproveAllAsync();
        var secret = (await TablesAsync()).Single(t => t.Name == "丰南法院维保经费");

        await new FiledTable(Town, Town.People.Preparer, secret.Id).WithholdAsync("涉密项目");

        var publication = await PublishAsync();

        var document = DocumentJson.Read(publication.OpenData);
        document.Tables.Select(t => t.Number).ShouldBe(Enumerable.Range(1, 12));
        document.Tables.ShouldNotContain(t => t.Name == "丰南法院维保经费");
        publication.Omissions.Single().Reason.ShouldBe("涉密项目");
        (await TablesAsync()).Single(t => t.Id == secret.Id).Status.ShouldBe(TargetStatus.Approved);
    }

    [Fact]
    public async Task Leaving_out_without_a_reason_is_refused()
    {
        await FileAsync();
        await ApproveAllAsync();
        var one = (await TablesAsync())[0];

        await Should.ThrowAsync<RuleBrokenException>(PublishAsync(new Dictionary<Guid, string> { [one.Id] = " " }));
    }

    [Fact]
    public async Task A_later_publication_replaces_the_one_before_and_both_are_kept()
    {
        await FileAsync();
        await ApproveAllAsync();
        var first = await PublishAsync();

        var second = await PublishAsync(replacing: first.Id);

        (second.Number, second.ReplacesId).ShouldBe((2, first.Id));
        second.DocumentSha256.ShouldBe(first.DocumentSha256);
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task The_second_of_two_simultaneous_publishers_is_told_of_the_first()
    {
        await FileAsync();
        await ApproveAllAsync();

        var attempts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Attempt()));

        attempts.Count(refusal => refusal is null).ShouldBe(1);
        attempts.Where(refusal => refusal is not null).ShouldAllBe(refusal => refusal!.Contains("第 1 号"));
        (await CountAsync()).ShouldBe(1);

        async Task<string?> Attempt()
        {
            try
            {
                await PublishAsync();
                return null;
            }
            catch (RuleBrokenException refused)
            {
                return refused.Message;
            }
        }
    }

    [Fact]
    public async Task A_department_publishes_its_units_one_after_the_other_each_numbered_from_one()
    {
        var colleague = await Town.People.AppointAsync("田县", Role.Preparer, Scope.Of(Town.SecondCourt));
        await Town.People.AppointAsync("单县", Role.UnitReviewer, Scope.Of(Town.SecondCourt));
        await Town.FileAsync(Town.Hebei);
        await Town.FileAsync(colleague, Town.SecondCourt, Filing.Of(Town.Hebei, Town.SecondCourt, "办公楼维修", "12.00"), Town.Hebei);
        await SubmitAllAsync(colleague);
        await ApproveAllAsync();

        var publication = await PublishAsync(scope: Scope.Of(Town.Courts));

        publication.Entries.Count.ShouldBe(2);
        publication.Title.ShouldStartWith(Town.Courts.Name);
        using var units = JsonDocument.Parse(publication.OpenData);
        units.RootElement.EnumerateArray().Select(u => u.GetProperty("unit").GetProperty("name").GetString())
            .ShouldBe([Town.Court.Name, Town.SecondCourt.Name]);
        var text = DocumentText.OfForms(new MemoryStream(publication.Document));
        text.ShouldContain("1、物业管理费绩效目标表");
        text.ShouldContain("1、办公楼维修绩效目标表");
    }

    [Fact]
    public async Task Who_proposed_what_the_text_says_does_not_publish_it()
    {
        var proposer = Town.People.PerformanceReviewer;
        await Town.People.GrantAsync(proposer, Role.Publisher, Scope.Of(Town.Court));
        var table = await Town.AtThePanelAsync(new Rehearsal().Rated());
        await table.RateAsync(proposer, Verdict.Approve, Rating.Good);
        await table.AcceptAsync();
        await table.ApproveAsync(Town.People.BureauHead);
        var round = (await table.ReadAsync()).RoundId;

        (await Refusal.OfAsync(() => PublishAsync(person: proposer, round: round))).ShouldContain("采纳了您提出的修改意见");
        await PublishAsync(round: round);
    }

    [Fact]
    public async Task Who_does_not_publish_for_the_unit_does_not_even_find_it()
    {
        await FileAsync();
        await ApproveAllAsync();

        await Should.ThrowAsync<RecordNotFoundException>(PublishAsync(person: Town.People.DepartmentReviewer));

        (await CountAsync()).ShouldBe(0);
    }

    private Task<ImportReport> FileAsync() => Town.DoAsync(async services => await services.GetRequiredService<ImportDocument>().RunAsync(
        await Town.ActorAsync(Town.People.Preparer), Town.Court.Id, "001.txt", new MemoryStream(Encoding.UTF8.GetBytes(Sample)), 2026, default));

    private Task SubmitAllAsync(Person preparer) => Town.DoAsync(async services =>
        await services.GetRequiredService<DemonstrationReview>().SubmitAllAsync(await Town.ActorAsync(preparer), default));

    private Task ApproveAllAsync() => Town.DoAsync(async services =>
    {
        var review = services.GetRequiredService<DemonstrationReview>();
        await review.SubmitAllAsync(await Town.ActorAsync(Town.People.Preparer), default);
        var db = services.GetRequiredService<PerfApprovalDb>();
        var roles = await db.RoleAssignments.AsNoTracking().ToListAsync();
        var people = await db.People.AsNoTracking().ToListAsync();
        await review.ApproveAllAsync([.. people.Select(p => new Actor(p, roles))], default);
    });

    private Task<Publication> PublishAsync(Dictionary<Guid, string>? leftOut = null, Guid? replacing = null, Person? person = null, Scope? scope = null, Guid? round = null) =>
        Town.DoAsync(async services => await services.GetRequiredService<ReleasePublication>().RunAsync(
            await Town.ActorAsync(person ?? Town.People.Publisher), scope ?? Scope.Of(Town.Court), round ?? Town.Hebei.Id, new(leftOut ?? []), replacing, default));

    private Task<List<TargetTable>> TablesAsync() => Town.DoAsync(services =>
        services.GetRequiredService<PerfApprovalDb>().TargetTables.AsNoTracking().OrderBy(t => t.Number).ToListAsync());

    private Task<int> CountAsync() => Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().Publications.CountAsync());
}
