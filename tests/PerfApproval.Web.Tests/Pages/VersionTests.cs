using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class VersionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_reviewer_sees_in_the_form_what_changed_since_they_returned_it_and_the_reason()
    {
        var table = await ReturnedAsync();
        await ChangeValueAsync(table, "≥6000平方米");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var submission = await preparer.OpenAsync($"/target-tables/{table.Id}");
        await submission.SendAsync("form[action$='/submission']", (NameOfReason(submission), "按新合同"));

        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var versions = await reviewer.OpenAsync($"/target-tables/{table.Id}/versions");
        versions.TextsOf("td[data-label='与前一版相比'] a")[0].ShouldBe("1 项指标 1 处变动");
        var comparison = await versions.FollowAsync(".acts a");

        comparison.TextOf("[role=status]").ShouldBe("1 项指标 1 处变动。");
        comparison.TextsOf(".changed del").ShouldBe(["≥5000平方米"]);
        comparison.TextsOf(".changed ins").ShouldBe(["≥6000平方米"]);
        comparison.TextOf(".shift").ShouldBe("+1,000 平方米（+20%）");
        var history = await comparison.FollowAsync(".columns a");
        history.Heading.ShouldBe("物业管理面积的历次变动");
        history.TextsOf("td[data-label='理由']").ShouldBe(["导入：目标表.docx", "按新合同"]);
    }

    [Fact]
    public async Task The_word_file_of_a_comparison_marks_each_change_with_who_made_it_and_when()
    {
        var table = await ReturnedAsync();
        var colleague = await Town.People.AppointAsync("田次报", Role.Preparer, Scope.Of(Town.Court));
        await ChangeValueAsync(table, "≥6000平方米");
        using (var other = await Visitor.SignedInAsync(fixture, colleague))
            await (await other.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync("form.draft", ("Project.Rows[1].Value", "≥92%"));
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var comparison = await (await preparer.OpenAsync($"/target-tables/{table.Id}/versions")).FollowAsync(".acts a");

        using var answer = await preparer.FetchAsync(comparison.Document.QuerySelector(".bar a")!.GetAttribute("href")!);

        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var part = await zip.GetEntry("word/document.xml")!.OpenAsync();
        var document = await XDocument.LoadAsync(part, LoadOptions.None, default);
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var inserted = document.Descendants(w + "ins").Where(i => i.Value.Length > 0).ToDictionary(i => i.Value, i => (string)i.Attribute(w + "author")!);
        inserted.ShouldBe(new Dictionary<string, string> { ["≥6000"] = Town.People.Preparer.Name, ["≥92%"] = colleague.Name }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_changed_value_without_a_reason_is_not_submitted_and_the_page_asks_for_it()
    {
        var table = await ReturnedAsync();
        await ChangeValueAsync(table, "≥6000平方米");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var refused = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).SendAsync("form[action$='/submission']", ("Reason", "已核对"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("物业管理面积（≥5000平方米→≥6000平方米）");
        refused.ValueOf("Reason").ShouldBe("已核对");
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe($"#{refused.Document.QuerySelector("input[name^=ValueReasons]")!.Id}");
        (await refused.SendAsync("form[action$='/submission']", (NameOfReason(refused), "按新合同"))).Notice.ShouldBe("已提交审核（第 2 次）。");
    }

    [Fact]
    public async Task Nobody_outside_the_unit_sees_what_it_has_not_submitted()
    {
        var table = await ReturnedAsync();
        await ChangeValueAsync(table, "≥6000平方米");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);

        var own = await (await preparer.OpenAsync($"/target-tables/{table.Id}/versions")).FollowAsync(".acts a");
        own.TextsOf(".changed ins").ShouldBe(["≥6000平方米"]);
        (await reviewer.OpenAsync($"/target-tables/{table.Id}/comparison?from=1&to=draft")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await reviewer.OpenAsync($"/target-tables/{table.Id}/comparison?from=1&to=99")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await reviewer.OpenAsync("/changes")).Text.ShouldNotContain("≥6000平方米");
    }

    [Fact]
    public async Task An_auditor_finds_all_that_a_person_changed_and_all_changed_values_of_a_round()
    {
        var table = await ReturnedAsync();
        await ChangeValueAsync(table, "≥4800平方米");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var submission = await preparer.OpenAsync($"/target-tables/{table.Id}");
        await submission.SendAsync("form[action$='/submission']", (NameOfReason(submission), "实际面积较小"));
        using var auditor = await Visitor.SignedInAsync(fixture, Town.People.Auditor);

        var values = await auditor.OpenAsync($"/changes?person={Town.People.Preparer.Name}&round={Town.Tianjin.Id}&values=true");

        values.TextsOf("td[data-label='理由']").ShouldContain("实际面积较小");
        values.TextsOf("td[data-label='栏目']").Distinct().ShouldHaveSingleItem();
        (await auditor.OpenAsync($"/changes?round={Town.Shanghai.Id}")).Text.ShouldContain("没有符合条件的变动");
        (await auditor.OpenAsync("/changes?person=查无此人")).Text.ShouldContain("没有符合条件的变动");
    }

    private async Task<FiledTable> ReturnedAsync()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("department-review");
        await table.ReturnAsync(Town.People.DepartmentReviewer, Outcome.ReturnToPreparer);
        return table;
    }

    private async Task ChangeValueAsync(FiledTable table, string value)
    {
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync("form.draft", ("Project.Rows[0].Value", value));
    }

    private static string NameOfReason(OpenPage page) => page.Document.QuerySelector("input[name^=ValueReasons]")!.GetAttribute("name")!;
}
