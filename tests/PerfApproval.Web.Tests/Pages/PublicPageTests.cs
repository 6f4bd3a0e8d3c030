using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Tests.Town;
using PerfApproval.Word.Tests.Comparison;

namespace PerfApproval.Web.Tests.Pages;

public sealed class PublicPageTests : IAsyncLifetime, IDisposable
{
    private TownFixture fixture = null!;
    private Publication publication = null!;
    private Visitor anybody = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        anybody = new Visitor(fixture.Application);
        await (await Town.FileAsync(Town.Hebei, "物业管理费")).ReachAsync("publishing");
        var secret = await Town.FileAsync(Town.Hebei, "涉密项目");
        publication = await Town.DoAsync(async services => await services.GetRequiredService<ReleasePublication>().RunAsync(
            await Town.ActorAsync(Town.People.Publisher), Scope.Of(Town.Court), Town.Hebei.Id, new(new Dictionary<Guid, string> { [secret.Id] = "涉密" }), null, default));
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    public void Dispose() => anybody.Dispose();

    [Fact]
    public async Task Everybody_finds_what_is_public_by_year_and_name_without_signing_in()
    {
        (await anybody.OpenAsync("/public")).TextsOf("tbody td").ShouldBe(
            ["某区人民法院2026年部门预算绩效目标", "某区人民法院", "某市财政局", "2026 年第 1 号", "1", "2026 年 3 月 2 日"]);
        (await anybody.OpenAsync("/public?year=2026&q=某区")).TextsOf("tbody tr").Count.ShouldBe(1);
        (await anybody.OpenAsync("/public?year=2025")).Text.ShouldContain("没有符合条件");
        (await anybody.OpenAsync("/public?q=第一中学")).Text.ShouldContain("没有符合条件");
    }

    [Fact]
    public async Task The_details_say_what_it_holds_and_nothing_of_what_was_left_out()
    {
        var page = await (await anybody.OpenAsync("/public")).FollowAsync("tbody a");

        page.Heading.ShouldBe("某区人民法院2026年部门预算绩效目标");
        page.TextsOf("tbody td").ShouldBe(["1", "物业管理费", "某区人民法院", "49.02 万元"]);
        page.TextsOf("code").ShouldBe([publication.DocumentSha256, publication.OpenDataSha256]);
        page.Text.ShouldNotContain("涉密");
    }

    [Fact]
    public async Task The_word_file_comes_under_its_Chinese_name_and_is_the_one_with_the_hash()
    {
        var answer = await anybody.FetchAsync($"/public/{publication.Id}/document");

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("某区人民法院2026年部门预算绩效目标.docx");
        answer.Content.Headers.ContentDisposition.DispositionType.ShouldBe("attachment");
        var document = await answer.Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(SHA256.HashData(document)).ShouldBe(publication.DocumentSha256);
        string.Join('\n', DocumentText.OfForms(new MemoryStream(document))).ShouldContain("物业管理面积");
    }

    [Fact]
    public async Task The_open_data_are_the_document_as_json()
    {
        var answer = await anybody.FetchAsync($"/public/{publication.Id}/data");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("某区人民法院2026年部门预算绩效目标.json");
        DocumentJson.Read(await answer.Content.ReadAsStringAsync()).Tables.ShouldHaveSingleItem().Name.ShouldBe("物业管理费");
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again_but_asked_about_each_time()
    {
        var first = await anybody.FetchAsync($"/public/{publication.Id}/document");
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        using var again = fixture.Application.OpenBrowser();
        again.DefaultRequestHeaders.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        (await again.GetAsync($"/public/{publication.Id}/document")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task What_was_never_published_is_not_found()
    {
        foreach (var file in new[] { "", "/document", "/data" })
            (await anybody.OpenAsync($"/public/{Guid.NewGuid()}{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
