using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>Blocks that come from spreadsheets and texts, and go back into them.</summary>
public sealed class EditorPasteJourneyTests(JourneyFixture fixture) : IClassFixture<JourneyFixture>
{
    // As Excel writes it: headings, merged cells, an operator in full width, a word that the taxonomy does not have.
    private const string FromExcel = """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>
        <tr><td colspan=6>绩效指标表</td></tr>
        <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>绩效指标描述</td><td>指标值</td><td>备注</td></tr>
        <tr><td rowspan=3>产出指标</td><td rowspan=2>数量指标</td><td>采购数量</td><td>采购设备的<br>数量</td><td>＞＝１２台</td><td></td></tr>
        <tr><td>维修次数</td><td>全年维修</td><td>&gt;=30次</td><td>甲</td></tr>
        <tr><td>质晾指标</td><td>合格率</td><td></td><td>100％</td><td></td></tr>
        </table><!--EndFragment--></body></html>
        """;

    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_table_from_Excel_fills_rows_from_the_chosen_one_on_and_one_undo_takes_it_back()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Cell(1, "name").ClickAsync();
        await desk.PasteAsync(FromExcel, "不是它");
        await desk.IsSavedAsync();

        (await RowsOf(table)).Select(r => (r.Level2, r.Name, r.Description, r.Value)).ShouldBe(
        [
            ("数量指标", "物业管理面积", "物业管理面积", "≥5000平方米"), ("数量指标", "采购数量", "采购设备的\n数量", "≥12台"),
            ("数量指标", "维修次数", "全年维修", "≥30次"), ("", "合格率", "", "100%"),
        ]);
        var notes = await desk.NotesAsync();
        notes.ShouldContain("没有对应栏目、没有粘贴的列：备注。");
        notes.ShouldContain("已把“＞＝１２台”写为“≥12台”。");
        notes.ShouldContain("本表式没有二级指标“产出指标／质晾指标”，这一格没有粘贴，请选择。");

        await desk.Page.Keyboard.PressAsync("Control+z");
        (await desk.NamesAsync()).ShouldBe(["物业管理面积", "干警满意度"]);
        await desk.IsSavedAsync();
        (await RowsOf(table)).Select(r => (r.Name, r.Value)).ShouldBe([("物业管理面积", "≥5000平方米"), ("干警满意度", "≥90%")]);
    }

    [Fact]
    public async Task Text_with_tabs_goes_on_from_the_chosen_cell_and_what_has_no_column_is_told()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Cell(1, "value").ClickAsync();
        await desk.PasteAsync(null, "\"≥95%\n以上\"\t问卷调查\t多余\r\n≥1件\t\"引\"\"号\"\"\"\t\r\n");
        await desk.IsSavedAsync();

        (await RowsOf(table)).Skip(1).Select(r => (r.Level2, r.Value, r.Basis)).ShouldBe(
            [("服务对象满意度指标", "≥95%\n以上", "问卷调查"), ("服务对象满意度指标", "≥1件", "引\"号\"")]);
        (await desk.NotesAsync()).ShouldContain(n => n.StartsWith("多出 1 列，没有粘贴：多余", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Amounts_are_pasted_as_a_block_and_what_is_none_is_told_at_its_cell()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Field("funds.total").ClickAsync();
        await desk.PasteAsync(null, "１２，３４５.５０\t约一万\t");
        await desk.IsSavedAsync();

        (await ProjectOf(table)).Funds.ShouldContain(new KeyValuePair<string, string>("total", "12,345.50"));
        (await desk.NotesAsync()).ShouldContain("“约一万”不是金额，请只填数字。");
    }

    [Fact]
    public async Task Lines_of_one_column_become_the_goals()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Field("goals").ClickAsync();
        await desk.PasteAsync("<table><tr><td>1.第一条</td></tr><tr><td><p>2.第二条</p></td></tr></table>", "");
        await desk.IsSavedAsync();

        (await ProjectOf(table)).Goals.ShouldBe(["1.第一条", "2.第二条"]);
    }

    [Fact]
    public async Task Amounts_that_do_not_add_up_are_told_and_the_sum_is_put_in_when_asked()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费", "49.02");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Field("funds.other").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("0.98");
        (await desk.NotesAsync()).ShouldContain(n => n.StartsWith("各项合计 50.00，相差 0.98", StringComparison.Ordinal));
        (await desk.Field("funds.total").InputValueAsync()).ShouldBe("49.02");
        await desk.Page.GetByText("采用合计").ClickAsync();
        await desk.IsSavedAsync();

        (await ProjectOf(table)).Funds["total"].ShouldBe("50.00");
        (await desk.NotesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_block_of_cells_is_copied_as_text_with_tabs_and_as_a_table()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        await using var desk = await EditorDesk.OpenAsync(fixture, Town.People.Preparer, table);

        await desk.Cell(0, "value").ClickAsync();
        await desk.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await desk.Page.Keyboard.PressAsync("Shift+ArrowDown");
        var copied = await desk.CopyAsync();

        copied[0].ShouldBe("≥5000平方米\t合同\r\n≥90%\t问卷");
        copied[1].ShouldBe("<table><tr><td>≥5000平方米</td><td>合同</td></tr><tr><td>≥90%</td><td>问卷</td></tr></table>");
    }

    private static async Task<ProjectTarget> ProjectOf(FiledTable table) =>
        TargetContent.Parse((await table.ReadAsync()).Draft).Project ?? throw new InvalidOperationException("It is an overall target.");

    private static async Task<IReadOnlyList<Indicator>> RowsOf(FiledTable table) => (await ProjectOf(table)).Indicators;
}
