using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>The form as it is edited has the cells of the official one.</summary>
public sealed class DraftFormTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public async Task The_editor_has_the_labels_and_fields_of_the_official_form_in_their_order(string region)
    {
        var round = new[] { Town.Tianjin, Town.Hebei, Town.Shanghai }.Single(r => r.FormId == region);
        var table = await Town.FileAsync(round, "物业管理费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables/{table.Id}/draft");
        var official = await preparer.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf(".editing th:not(.acts-head)").ShouldBe(official.TextsOf(".official th"));
        page.Document.QuerySelectorAll(".editing tbody:not(.indicators) td[data-label]").Select(c => c.GetAttribute("data-label"))
            .ShouldBe(official.Document.QuerySelectorAll(".official tbody:not(.indicators) td[data-label]").Select(c => c.GetAttribute("data-label")));
    }

    [Fact]
    public async Task Level_1_is_one_cell_for_the_rows_that_share_it()
    {
        var filed = Filing.Of(Town.Hebei, Town.Court, "物业管理费", "1.00");
        Indicator first = filed.Project!.Indicators[0], last = filed.Project.Indicators[1];
        filed = filed with { Project = filed.Project with { Indicators = [first, first with { Level2 = "质量指标", Name = "合格率" }, last, first with { Name = "又一项" }] } };
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, filed, Town.Hebei);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables/{table.Id}/draft");

        page.Document.QuerySelectorAll("td.level1").Select(c => (c.TextContent, c.GetAttribute("rowspan"), c.HasAttribute("hidden"))).ShouldBe(
            [("产出指标", "2", false), ("产出指标", "1", true), ("满意度指标", "1", false), ("产出指标", "1", false)]);
    }

    [Fact]
    public async Task The_value_of_the_year_before_stands_below_that_of_this_year()
    {
        await (await Town.FileAsync(Town.Tianjin, "物业管理费")).ReachAsync("publishing");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var rolled = await (await preparer.OpenAsync($"/rollovers/new?unit={Town.Court.Id}&round={Town.NextYear.Id}")).SendAsync("#rollover");
        var table = await rolled.FollowAsync("tbody .main a");

        var page = await preparer.OpenAsync($"{table.Path}/draft");

        page.TextsOf("td.value .last-year").ShouldBe(["2026 年：≥5000平方米", "2026 年：≥90%"]);
    }

    [Fact]
    public async Task Findings_lead_to_the_cells_also_of_the_items_of_an_overall_target()
    {
        var filed = Filing.OverallOf(Town.Hebei, Town.Court);
        filed = filed with { Overall = filed.Overall! with { Items = [.. filed.Overall.Items, new("高队伍素质", "提升", "高队伍素质达标率≥90%")] } };
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, filed, Town.Hebei);
        var item = TargetContent.Parse((await table.ReadAsync()).Draft).Overall!.Items[1];
        var sheet = DraftSheet.Of(TargetContent.Parse((await table.ReadAsync()).Draft), Domain.Tests.Rules.ShippedBook.Form("hebei"));

        new Web.Features.Drafts.EditorFindings("", [], sheet).CellOf(new(null, null, "items.1.goal", "")).ShouldBe($"cell-{item.Id}-goal");
        new Web.Features.Drafts.EditorFindings("", [], sheet).CellOf(new(null, null, "items.9.goal", "")).ShouldBe("cell-items.9.goal");
    }
}
