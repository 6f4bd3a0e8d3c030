using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Commands;
using PerfApproval.Web.Features.Certificates;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Proof;
using PerfApproval.Web.Tests.Pages;
using PerfApproval.Web.Tests.Town;
using PerfApproval.Word.Certificates;

namespace PerfApproval.Web.Tests.Proof;

/// <summary>Certificates of versions as the application issues them, and as anybody can verify them.</summary>
public sealed class CertificateTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfapproval-certificate-").FullName;
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task The_certificate_of_an_approved_version_is_verified_without_a_database()
    {
        var certificate = await ApprovedAsync();

        var (code, output, _) = await VerifyAsync(ProofJson.Write(certificate), withKeys: true);

        code.ShouldBe(0, output);
        output.ShouldNotContain("不符");
        output.ShouldContain("核验通过。");
        certificate.Decisions.Select(d => d.Person).ShouldBe([Town.People.DepartmentReviewer.Name, Town.People.DivisionReviewer.Name], ignoreOrder: true);
    }

    [Fact]
    public async Task A_certificate_in_which_a_name_was_changed_is_refused_and_the_line_says_why()
    {
        var written = ProofJson.Write(await ApprovedAsync()).Replace(Town.People.DivisionReviewer.Name, "别人", StringComparison.Ordinal);

        var (code, output, _) = await VerifyAsync(written, withKeys: false);

        code.ShouldBe(1);
        output.ShouldContain("留痕的内容与其校验码不符，内容被改动过");
        output.ShouldContain("证明全文的签名不对");
    }

    [Theory]
    [InlineData("")]
    [InlineData("这不是证明")]
    public async Task What_is_no_certificate_cannot_be_read(string written) => (await VerifyAsync(written, withKeys: false)).Code.ShouldBe(2);

    [Fact]
    public async Task A_file_that_is_not_there_cannot_be_read() =>
        (await RunAsync("verify", Path.Combine(folder, "none.json"))).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("不存在"));

    [Fact]
    public async Task Until_the_entries_are_in_the_signed_tree_there_is_no_certificate()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing");

        (await Should.ThrowAsync<RuleBrokenException>(() => IssueAsync(table.Id, 2))).Message.ShouldContain("请稍后再来");

        await Town.SequenceAsync();
        (await IssueAsync(table.Id, 2)).Version.Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_that_is_not_the_approved_one_has_no_certificate()
    {
        var submitted = await (await Town.FileAsync(Town.Tianjin)).SubmitAsync();
        var approved = await (await Town.FileAsync(Town.Tianjin, "水电费")).ReachAsync("publishing");
        await Town.SequenceAsync();

        (await Should.ThrowAsync<RuleBrokenException>(() => IssueAsync(submitted.Id, 2))).Message.ShouldContain("不是已审定的版本");
        (await Should.ThrowAsync<RuleBrokenException>(() => IssueAsync(approved.Id, 1))).Message.ShouldContain("不是已审定的版本");
    }

    [Fact]
    public async Task A_published_version_says_so_and_so_does_its_verification()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing");
        var publication = await Town.DoAsync(async services => await services.GetRequiredService<ReleasePublication>().RunAsync(
            await Town.ActorAsync(Town.People.Publisher), Scope.Of(Town.Court), Town.Tianjin.Id, PublicationTerms.Everything, null, CancellationToken.None));
        await Town.SequenceAsync();

        var certificate = await IssueAsync(table.Id, 2);

        certificate.PublicationId.ShouldBe(publication.Id);
        (await VerifyAsync(ProofJson.Write(certificate), withKeys: true)).Output.ShouldContain("该版本已经公开");
    }

    [Fact]
    public async Task A_version_that_took_up_the_reviewers_corrections_is_certified_with_the_decision_that_proposed_them()
    {
        var table = await Town.AtThePanelAsync(new Rehearsal().Rated());
        var reviewer = Town.People.PerformanceReviewer;
        await table.RateAsync(reviewer, Verdict.Approve, Rating.Good);
        await table.AcceptAsync();
        await table.ApproveAsync(Town.People.BureauHead);
        await Town.SequenceAsync();

        var certificate = await IssueAsync(table.Id, (await table.ReadAsync()).LatestVersion);

        (await VerifyAsync(ProofJson.Write(certificate), withKeys: true)).Code.ShouldBe(0);
        certificate.Decisions.ShouldContain(d => d.Rating == nameof(Rating.Good));
    }

    [Fact]
    public async Task The_word_page_names_everybody_and_is_sound()
    {
        using var word = new MemoryStream();
        CertificatePage.Write(await ApprovedAsync(), word);
        word.Position = 0;
        using var document = WordprocessingDocument.Open(word, isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description).ShouldBeEmpty();
        var text = document.MainDocumentPart!.Document.InnerText;
        foreach (var said in new[] { "预算绩效目标版本证明", "某市财政局", "物业管理费", Town.People.DepartmentReviewer.Name, Town.People.DivisionReviewer.Name, "财政审核人", "登录会话" })
            text.ShouldContain(said);
    }

    [Fact]
    public async Task The_table_links_to_both_and_both_can_be_downloaded()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing");
        await Town.SequenceAsync();
        using var visitor = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        using var page = await visitor.FetchAsync($"/target-tables/{table.Id}");
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain($"/target-tables/{table.Id}/versions/2/certificate.json");
        html.ShouldContain($"/target-tables/{table.Id}/versions/2/certificate.docx");
        using var json = await visitor.FetchAsync($"/target-tables/{table.Id}/versions/2/certificate.json");
        json.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await VerifyAsync(await json.Content.ReadAsStringAsync(), withKeys: true)).Code.ShouldBe(0);
    }

    private async Task<Certificate> ApprovedAsync()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing");
        await (await Town.FileAsync(Town.Tianjin, "水电费")).SubmitAsync();
        await Town.SequenceAsync();
        return await IssueAsync(table.Id, 2);
    }

    private Task<Certificate> IssueAsync(Guid table, int number) => Town.DoAsync(async services =>
        await services.GetRequiredService<IssueCertificate>().RunAsync(await Town.ActorAsync(Town.People.Preparer), table, number, CancellationToken.None));

    private async Task<(int Code, string Output, string Error)> VerifyAsync(string written, bool withKeys)
    {
        var (file, keys) = (Path.Combine(folder, "certificate.json"), Path.Combine(folder, "keys.json"));
        await File.WriteAllTextAsync(file, written, new UTF8Encoding(false));
        if (!withKeys) return await RunAsync("verify", file);
        await File.WriteAllTextAsync(keys, fixture.Application.Services.GetRequiredService<KeyFolder>().Chain().Write());
        return await RunAsync("verify", file, "--keys", keys);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        return (await CommandLine.RunAsync(args, [new VerifyCommand()], output, error), output.ToString(), error.ToString());
    }
}
