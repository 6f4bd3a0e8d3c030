using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>The same form by thumb on a telephone, and without any script.</summary>
public sealed class EditorScreensJourneyTests(JourneyFixture fixture) : IClassFixture<JourneyFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task On_a_telephone_cells_are_typed_into_by_thumb_and_rows_are_added_and_moved_by_buttons()
    {
        var table = await Town.FileAsync(Town.Shanghai, "信息化建设");
        await using var phone = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table, Screen.Phone);

        await phone.Cell(0, "name").TapAsync();
        await phone.Page.Keyboard.PressAsync("End");
        await phone.Page.Keyboard.TypeAsync("（新）");
        await phone.Row(0).Locator("[data-do=add]").TapAsync();
        await phone.Page.Keyboard.TypeAsync("第二项");
        await phone.Row(1).Locator("[data-do=down]").TapAsync();
        await phone.IsSavedAsync();

        (await RowsOf(table)).Select(r => (r.Level2, r.Name)).ShouldBe([("数量指标", "物业管理面积（新）"), ("服务对象满意度指标", "干警满意度"), ("数量指标", "第二项")]);
        (await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        phone.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_the_form_is_typed_into_rows_are_changed_by_buttons_and_it_is_saved()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var plain = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table, script: false);

        await plain.Field("name").FillAsync("物业费");
        await plain.Row(0).Locator("button[value=add-0]").ClickAsync();
        await plain.Cell(1, "name").FillAsync("保洁面积");
        await plain.Row(1).Locator("button[value=up-1]").ClickAsync();
        await plain.Row(2).Locator("button[value=remove-2]").ClickAsync();
        await plain.Page.Locator(".editor-bar button[value=save]").ClickAsync();

        await plain.Page.WaitForURLAsync(url => !url.Contains("/draft", StringComparison.Ordinal), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        (await ProjectOf(table)).Name.ShouldBe("物业费");
        (await RowsOf(table)).Select(r => r.Name).ShouldBe(["保洁面积", "物业管理面积"]);
    }

    [Fact]
    public async Task An_overall_target_is_typed_into_item_by_item()
    {
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, Filing.OverallOf(Town.Hebei, Town.Court), Town.Hebei);
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.TypeAsync(0, "goal", "提质增效");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await desk.Page.Keyboard.TypeAsync("司法救助");
        await desk.Field("measures").ClickAsync();
        await desk.Page.Keyboard.PressAsync("F2");
        await desk.Page.Keyboard.PressAsync("Alt+Enter");
        await desk.Page.Keyboard.TypeAsync("加强检查。");
        await desk.IsSavedAsync();

        var overall = TargetContent.Parse((await table.ReadAsync()).Draft).Overall!;
        overall.Items.Select(i => (i.Title, i.Goal)).ShouldBe([("审判执行", "提质增效"), ("司法救助", "")]);
        overall.Measures.ShouldBe(["加强组织领导。", "1.落实责任。", "2.加强检查。"]);
    }

    private static async Task<ProjectTarget> ProjectOf(FiledTable table) =>
        TargetContent.Parse((await table.ReadAsync()).Draft).Project ?? throw new InvalidOperationException("It is an overall target.");

    private static async Task<IReadOnlyList<Indicator>> RowsOf(FiledTable table) => (await ProjectOf(table)).Indicators;
}
