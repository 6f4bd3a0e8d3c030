using System.Net;
using System.Text;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class AttachmentTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Upload = "form[action$='/attachments']", Removal = "form[action$='/removal']";

    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_preparer_uploads_a_file_and_reviewers_read_it_once_the_table_is_submitted()
    {
        var table = await Town.FileAsync(Town.Hebei);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var content = Encoding.UTF8.GetBytes("%PDF-1.7 批复全文");

        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).Attach("Attachment", "立项批复.pdf", content).SendAsync(Upload, ("Kind", "Grounds"));

        page.Notice.ShouldNotBeNull().ShouldContain("立项批复.pdf");
        var address = page.Document.QuerySelector(".files a")!.GetAttribute("href")!;
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.UnitReviewer);
        (await reviewer.FetchAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await table.SubmitAsync();

        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).TextsOf(".files li").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            t => t.ShouldContain("立项批复.pdf"), t => t.ShouldContain("立项依据"), t => t.ShouldContain("田报清"));
        var file = await reviewer.FetchAsync(address);
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("立项批复.pdf");
        using var stranger = await Visitor.SignedInAsync(fixture, await Town.People.AppointAsync("别家人", Domain.People.Role.Preparer, Domain.People.Scope.Of(Town.School)));
        (await stranger.FetchAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_of_a_wrong_kind_is_refused_at_the_field_and_the_choice_stays()
    {
        var table = await Town.FileAsync(Town.Hebei);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var refused = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).Attach("Attachment", "宏.docm", [1, 2, 3]).SendAsync(Upload, ("Kind", "Calculation"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe("#attachment");
        refused.TextOf("#fault-attachment").ShouldContain("类型不能作附件");
        refused.Document.QuerySelector("#attachment")!.GetAttribute("aria-describedby").ShouldBe("fault-attachment");
        refused.ValueOf("Kind").ShouldBe("Calculation");
    }

    [Fact]
    public async Task A_file_that_is_taken_away_goes_from_the_draft_and_a_new_one_is_marked_on_the_next_pass()
    {
        var table = await Town.FileAsync(Town.Hebei);
        await table.AttachAsync("旧测算.pdf", "旧");
        await table.SubmitAsync();
        await table.ReturnAsync(Town.People.UnitReviewer, "ReturnToPreparer");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).SendAsync(Removal);
        page.TextsOf(".files li").ShouldBeEmpty();
        await table.AttachAsync("新测算.pdf", "新");
        await table.SubmitAsync();

        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.UnitReviewer);
        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).TextsOf(".files li").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            t => t.ShouldContain("新测算.pdf"), t => t.ShouldContain("本次新增"));
    }
}
