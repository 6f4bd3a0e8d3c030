using Microsoft.Playwright;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>A preparer at a real browser, with everything that can come between.</summary>
public sealed class EditorJourneyTests(JourneyFixture fixture) : IClassFixture<JourneyFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task What_is_typed_saves_itself_and_is_there_after_a_reload()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.TypeAsync(0, "value", "≥6000平方米");
        await desk.IsSavedAsync();
        await desk.Page.ReloadAsync();

        (await desk.Cell(0, "value").InputValueAsync()).ShouldBe("≥6000平方米");
        (await RowsOf(table))[0].Value.ShouldBe("≥6000平方米");
        desk.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_work_as_in_a_spreadsheet()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);
        var keys = desk.Page.Keyboard;

        await desk.Cell(0, "name").ClickAsync();
        await keys.TypeAsync("面积");
        await keys.PressAsync("Enter");
        (await desk.FocusAsync()).ShouldBe("1 name");
        await keys.PressAsync("F2");
        await keys.TypeAsync("（新）");
        await keys.PressAsync("Escape");
        (await desk.Cell(1, "name").InputValueAsync()).ShouldBe("干警满意度");
        await keys.PressAsync("ArrowRight");
        await keys.TypeAsync("描述");
        await keys.PressAsync("ArrowRight");
        (await desk.FocusAsync()).ShouldBe("1 value");
        await keys.PressAsync("Control+Enter");
        await keys.TypeAsync("新指标");
        await keys.PressAsync("Alt+ArrowUp");
        (await desk.NamesAsync()).ShouldBe(["面积", "新指标", "干警满意度"]);
        await keys.PressAsync("Control+z");
        await keys.PressAsync("Control+z");
        (await desk.NamesAsync()).ShouldBe(["面积", "干警满意度", ""]);
        await keys.PressAsync("Control+y");
        await keys.PressAsync("Control+y");
        await desk.IsSavedAsync();

        (await RowsOf(table)).Select(r => (r.Level2, r.Name, r.Description)).ShouldBe(
            [("数量指标", "面积", "物业管理面积"), ("服务对象满意度指标", "新指标", ""), ("服务对象满意度指标", "干警满意度", "描述")]);
    }

    [Fact]
    public async Task A_new_line_of_numbered_goals_is_numbered()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Field("goals").ClickAsync();
        await desk.Page.Keyboard.PressAsync("F2");
        await desk.Page.Keyboard.PressAsync("Alt+Enter");
        await desk.Page.Keyboard.TypeAsync("节约能源");
        await desk.IsSavedAsync();

        (await ProjectOf(table)).Goals.ShouldBe(["1.做好物业管理服务，保障单位业务开展", "2.节约能源"]);
    }

    [Fact]
    public async Task What_is_typed_without_a_connection_is_saved_when_it_is_back()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Browser.SetOfflineAsync(true);
        await desk.TypeAsync(0, "value", "≥1");
        await desk.SaysAsync("未连接，修改已存在本机");
        (await RowsOf(table))[0].Value.ShouldBe("≥5000平方米");
        await desk.Browser.SetOfflineAsync(false);

        await desk.IsSavedAsync();
        (await RowsOf(table))[0].Value.ShouldBe("≥1");
    }

    [Fact]
    public async Task What_is_typed_into_a_tab_that_closes_without_a_connection_is_there_on_return()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Browser.SetOfflineAsync(true);
        await desk.TypeAsync(0, "value", "≥1");
        await desk.Cell(0, "name").ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await desk.Page.Keyboard.TypeAsync("关页之前");
        await desk.SaysAsync("未连接");
        await desk.Page.CloseAsync();
        await desk.Browser.SetOfflineAsync(false);
        var again = await desk.Browser.NewPageAsync();
        await again.GotoAsync($"/target-tables/{table.Id}/draft");

        await again.GetByText("已恢复并保存您上次没有保存的").WaitForAsync();
        (await RowsOf(table)).Select(r => (r.Name, r.Value)).ShouldBe([("物业管理面积", "≥1"), ("关页之前", ""), ("干警满意度", "≥90%")]);
        (await again.EvaluateAsync<int>("Object.keys(localStorage).length")).ShouldBe(0);
    }

    [Fact]
    public async Task What_one_person_left_unsaved_is_not_shown_to_the_next()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);
        await desk.Browser.SetOfflineAsync(true);
        await desk.TypeAsync(0, "value", "只有我知道");
        await desk.SaysAsync("未连接");
        await desk.Page.CloseAsync();
        await desk.Browser.SetOfflineAsync(false);
        await desk.Browser.ClearCookiesAsync();

        var other = await desk.SignInAnewAsync(await SecondPreparerAsync());
        await other.GotoAsync($"/target-tables/{table.Id}/draft");
        await other.WaitForTimeoutAsync(1500);

        (await other.ContentAsync()).ShouldNotContain("只有我知道");
        (await RowsOf(table))[0].Value.ShouldBe("≥5000平方米");
    }

    [Fact]
    public async Task After_the_session_has_expired_signing_in_in_another_tab_saves_what_was_typed()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Browser.ClearCookiesAsync(new() { Name = "perfapproval" });
        await desk.TypeAsync(0, "value", "≥1");
        await desk.SaysAsync("登录已过期");
        await desk.SignInAnewAsync(Town.People.Preparer);

        await desk.IsSavedAsync();
        (await RowsOf(table))[0].Value.ShouldBe("≥1");
    }

    [Fact]
    public async Task Whoever_signs_in_instead_saves_nothing_in_their_own_name()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Browser.ClearCookiesAsync(new() { Name = "perfapproval" });
        await desk.SignInAnewAsync(await SecondPreparerAsync());
        await desk.TypeAsync(0, "value", "≥1");

        await desk.SaysAsync("现在登录的是另一个人");
        (await RowsOf(table))[0].Value.ShouldBe("≥5000平方米");
    }

    [Fact]
    public async Task Two_people_who_mean_different_things_see_both_texts_and_choose_and_all_else_is_merged()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var first = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);
        await using var second = await EditorDesk.OpenAsync(fixture, await SecondPreparerAsync(), table);

        await first.TypeAsync(0, "value", "≥1");
        await first.TypeAsync(0, "basis", "新合同");
        await first.IsSavedAsync();
        await second.TypeAsync(0, "value", "≥2");
        await second.TypeAsync(1, "value", "≥95%");

        var conflict = second.Page.Locator(".cell-note.conflict");
        await conflict.WaitForAsync();
        (await conflict.TextContentAsync()).ShouldNotBeNull().ShouldContain($"{Town.People.Preparer.Name}（");
        (await conflict.TextContentAsync()).ShouldNotBeNull().ShouldContain("已改为“≥1”，您填的是“≥2”");
        (await second.Cell(0, "basis").InputValueAsync()).ShouldBe("新合同");
        (await RowsOf(table)).Select(r => r.Value).ShouldBe(["≥1", "≥95%"]);
        await second.SaysAsync("有 1 处与他人不同");
        await conflict.GetByText("用我填的").ClickAsync();
        await second.IsSavedAsync();

        (await RowsOf(table))[0].Value.ShouldBe("≥2");
        await second.SaysNotAsync("与他人不同");
        // The first learns of it without doing anything.
        await Assertions.Expect(first.Cell(0, "value")).ToHaveValueAsync("≥2", new() { Timeout = 12_000 });
    }

    [Fact]
    public async Task Whoever_types_into_a_table_that_was_just_submitted_learns_by_whom_and_can_still_copy()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);
        await table.SubmitAsync();

        await desk.TypeAsync(0, "value", "来晚了");

        await desk.SaysAsync($"{Town.People.Preparer.Name}已于");
        (await desk.Cell(0, "value").InputValueAsync()).ShouldBe("来晚了");
        (await desk.Cell(0, "value").IsEditableAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_row_is_moved_by_its_grip()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.DragAsync(0, 1);
        await desk.IsSavedAsync();

        (await RowsOf(table)).Select(r => r.Name).ShouldBe(["干警满意度", "物业管理面积"]);
    }

    private Task<Person> SecondPreparerAsync() => Town.People.AppointAsync("田次报", Role.Preparer, Scope.Of(Town.Court));

    private static async Task<ProjectTarget> ProjectOf(FiledTable table) =>
        TargetContent.Parse((await table.ReadAsync()).Draft).Project ?? throw new InvalidOperationException("It is an overall target.");

    private static async Task<IReadOnlyList<Indicator>> RowsOf(FiledTable table) => (await ProjectOf(table)).Indicators;
}
