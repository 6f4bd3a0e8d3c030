using PerfApproval.Domain.Documents;
using static PerfApproval.Word.Tests.Reading.TianjinTable;
using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>The same project in all the shapes in which people's Word tables come: each must read as the plain one does.</summary>
public sealed class WordTableTests
{
    private static readonly string Plain = Json(Of(Project()).Read());

    public static TheoryData<string, string> Shapes => new()
    {
        { "one table for head and indicators", Heading() + Table([.. HeadRows, Columns, .. IndicatorRows]) },
        { "paragraphs without text everywhere", "<w:p/>" + Heading() + "<w:p/><w:p/>" + Head + "<w:p/>" + P(" ") + Indicators + "<w:p/>" },
        { "the heading as the first row of the table", Table([Row(Cell("1.办案费绩效目标表", 7)), .. HeadRows]) + Indicators },
        { "the heading in a row of merged cells that repeat it", Table([Row(Cell("1.办案费绩效目标表", 3), Cell("1.办案费绩效目标表", 4)), .. HeadRows]) + Indicators },
        { "the heading inside a hyperlink", PX("<w:hyperlink>" + R("1.办案") + R("费绩效目标表") + "</w:hyperlink>") + Head + Indicators },
        { "the heading broken over two lines", PX("<w:r>" + T("1.办案费") + "<w:br/>" + T("绩效目标表") + "</w:r>") + Head + Indicators },
        { "no heading at all", Head + Indicators },
        { "tables, rows and cells in content controls", Heading() + Control(Table([Control(Unit), .. HeadRows[1..]])) + Table([Columns, Control(string.Concat(IndicatorRows))]) },
        { "cells in content controls", Heading() + Table([Row(Control(Cell("211101天津市红桥区人民法院", 4)), Control(Cell("单位：万元", 3))), .. HeadRows[1..]]) + Indicators },
        { "everything inside one cell of a frame", Table(Row(CellX(Heading() + Head + Indicators + "<w:p/>"))) },
        { "the indicator table nested in the last row of the head", Heading() + Table([.. HeadRows, Row(CellX("<w:p/>" + Indicators + "<w:p/>"))]) },
        { "the head split after the second row", Heading() + Table(Unit, Name()) + "<w:p/>" + Table(Funds, Purpose, Goals) + Indicators },
        { "the indicators split over two tables", Heading() + Head + Table(Columns, IndicatorRows[0], IndicatorRows[1]) + "<w:p/>" + Table(IndicatorRows[2]) },
        { "the column headings again on the next page", Heading() + Head + Table(Columns, IndicatorRows[0], IndicatorRows[1]) + Table(Columns, IndicatorRows[2]) },
        { "rows that were deleted under tracked changes", Heading() + Table([.. HeadRows[..4], Deleted(Row(Cell("绩效目标"), Cell("旧目标", 6))), Goals]) + Indicators },
        { "a cell deleted under tracked changes", Heading() + Table([Unit, Row(Cell("项目名称"), CellX(P("旧名"), "<w:cellDel w:id=\"1\"/>"), Cell("办案费", 6)), .. HeadRows[2..]]) + Indicators },
        { "level 1 repeated on every row", Heading() + Head + Table(Columns,
            Row(Cell("产出指标"), Cell("数量指标"), Cell("办案数"), Cell("全年办案数"), Cell("≥100件")),
            Row(Cell("产出指标"), Cell("质量指标"), Cell("合格率"), Cell("案件合格率"), Cell("≥95%")), IndicatorRows[2]) },
        { "the merged label repeated and merged values repeated", Heading() + Table(Unit, Row(Cell("项目名称"), Cell("办案费"), Cell("办案费"), Cell("办案费"), Cell("办案费", 3)),
            Row(Cell("预算规模及资金用途"), Cell("预算数"), Cell("35.00"), Cell("其中：财政    资金"), Cell("35.00"), Cell("其他资金"), Cell(" ")),
            Row(Cell("预算规模及资金用途"), Cell("用于办案", 3), Cell("用于办案", 3)), Goals) + Indicators },
        { "the amounts each on a row of its own", Heading() + Table(Unit, Name(), Row(MergeStart("预算规模及资金用途"), Cell("预算数", 3), Cell("35.00", 3)),
            Row(Merged(), Cell("其中：财政    资金", 3), Cell("35.00", 3)), Row(Merged(), Cell("其他资金", 3), Cell("", 3)), Purpose, Goals) + Indicators },
        { "label and value in one cell", Heading() + Table(Unit, Row(Cell("项目名称：办案费", 7)), Funds, Purpose, Row(CellX(P("绩效目标：") + P("1.保障办案"), "<w:gridSpan w:val=\"7\"/>"))) + Indicators },
        { "labels with other blanks, brackets and colons", Heading() + Table(Unit, Row(Cell("项 目 名 称："), Cell("办案费", 6)),
            Row(MergeStart("预算规模及\u00A0资金用途"), Cell("预算数（万元）"), Cell("35.00"), Cell("其中:财政资金"), Cell("35.00"), Cell("其他　资金"), Cell("")), Purpose, Goals) + Indicators },
        { "cells merged in the old way", Heading() + Table([Unit, Row(Cell("项目名称"), CellX(P("办案费"), "<w:hMerge w:val=\"restart\"/>"), CellX(P(""), "<w:hMerge/>")), .. HeadRows[2..]]) + Indicators },
        { "rows that begin with skipped columns", Heading() + Head + Table(Columns, IndicatorRows[0],
            "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("质量指标") + Cell("合格率") + Cell("案件合格率") + Cell("≥95%") + "</w:tr>", IndicatorRows[2]) },
        { "the unit in a line above the table", Heading() + P("211101天津市红桥区人民法院        单位：万元") + Table(HeadRows[1..]) + Indicators },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_project_reads_the_same_in_every_shape(string shape, string body)
    {
        Json(Of(body).Read()).ShouldBe(Plain, shape);
    }

    [Fact]
    public void Goals_that_go_over_a_page_as_two_rows_are_joined_with_a_note()
    {
        var document = Of(Heading(), Head, Table(Row(Cell(""), Cell("2.其他", 6))), Indicators).Read();

        document.Tables[0].Goals.ShouldBe(["1.保障办案", "2.其他"]);
        document.Notes.ShouldContain(n => n.What.Contains("分在几行", StringComparison.Ordinal) && n.Table == 1);
    }

    [Fact]
    public void Each_of_several_projects_without_headings_is_a_project()
    {
        var document = Of(Table(Unit, Name("甲"), Funds, Purpose, Goals), Indicators, Table(Unit, Name("乙"), Funds, Purpose, Goals), Indicators).Read();

        document.Tables.Select(t => (t.Number, t.Name, t.Indicators.Count)).ShouldBe([(1, "甲", 3), (2, "乙", 3)]);
    }

    [Fact]
    public void A_head_printed_again_on_the_next_page_is_not_another_project()
    {
        var again = Of(Heading(), Table([.. HeadRows, Columns, IndicatorRows[0], Unit, Name(), Columns, IndicatorRows[1], IndicatorRows[2]])).Read();

        Json(again).ShouldBe(Plain);
        again.Notes.ShouldContain(n => n.What.Contains("重复印出", StringComparison.Ordinal));
    }

    [Fact]
    public void A_level_merged_over_a_row_stays_where_the_filer_put_that_row()
    {
        var rows = Table(Columns, Row(MergeStart("产出指标"), Cell("数量指标"), Cell("办案数"), Cell("办案数"), Cell("≥100件")),
            Row(Merged(), Cell("社会效益指标"), Cell("影响"), Cell("影响"), Cell("提升")));

        Of(Heading(), Head, rows).Read().Tables[0].Indicators[1].Level1.ShouldBe("产出指标");
    }

    [Fact]
    public void What_a_continuing_cell_holds_is_not_printed()
    {
        var goals = Row(MergeStart("绩效目标"), MergeStart("1.保障办案", 6)) + Row(Merged(), CellX(P("看不见"), "<w:gridSpan w:val=\"6\"/><w:vMerge/>"));

        Of(Heading(), Table([.. HeadRows[..4], goals]), Indicators).Read().Tables[0].Goals.ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void A_small_table_inside_the_goals_becomes_their_text_with_a_note()
    {
        var document = WithGoals(P("1.保障办案") + Table(Row(Cell("甲"), Cell("乙"))) + "<w:p/>").Read();

        document.Tables[0].Goals.ShouldBe(["1.保障办案", "甲", "乙"]);
        document.Notes.ShouldContain(n => n.What.Contains("嵌套", StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_the_form_does_not_have_is_left_out_with_a_note()
    {
        var rows = Table(Row(Cell("一级指标"), Cell("二级指标"), Cell("三级指标"), Cell("绩效指标描述"), Cell("指标值"), Cell("备注")),
            Row(Cell("产出指标"), Cell("数量指标"), Cell("办案数"), Cell("全年办案数"), Cell("≥100件"), Cell("见附件")));
        var document = Of(Heading(), Head, rows).Read();

        document.Tables[0].Indicators.ShouldHaveSingleItem().Value.ShouldBe("≥100件");
        document.Notes.ShouldContain(n => n.What.Contains("备注", StringComparison.Ordinal));
    }

    [Fact]
    public void A_remark_over_the_whole_width_is_no_indicator()
    {
        var document = Of(Heading(), Head, Table([Columns, .. IndicatorRows, Row(Cell("填报人：张三", 5))])).Read();

        document.Tables[0].Indicators.Count.ShouldBe(3);
        document.Notes.ShouldContain(n => n.What.Contains("填报人：张三", StringComparison.Ordinal));
    }

    [Fact]
    public void An_indicator_without_a_value_is_kept_and_noted()
    {
        var document = Of(Heading(), Head, Table(Columns, Row(Cell("产出指标"), Cell("数量指标"), Cell("办案数"), Cell("全年办案数"), Cell("")))).Read();

        document.Tables[0].Indicators.ShouldHaveSingleItem().ShouldBe(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "办案数", Description = "全年办案数", Value = "" });
        document.Notes.ShouldContain(n => n.What.Contains("没有指标值", StringComparison.Ordinal) && n.Table == 1 && n.Row == 2);
    }

    [Fact]
    public void A_level_outside_the_taxonomy_stays_as_filed_with_a_note()
    {
        var document = Of(Heading(), Head, Table(Columns, Row(Cell("产出指标"), Cell("绿色指标"), Cell("减排"), Cell("减排"), Cell("≥5%")))).Read();

        document.Tables[0].Indicators[0].Level2.ShouldBe("绿色指标");
        document.Notes.ShouldContain(n => n.What.Contains("绿色指标", StringComparison.Ordinal));
    }

    [Fact]
    public void A_level_with_its_weight_stays_as_filed_and_holds_for_the_rows_below()
    {
        var rows = Table(Columns, Row(Cell("产出指标（50分）"), Cell("数量指标"), Cell("甲"), Cell("甲"), Cell("≥1件")), Row(Cell(""), Cell("质量指标"), Cell("乙"), Cell("乙"), Cell("≥1件")));

        Of(Heading(), Head, rows).Read().Tables[0].Indicators.Select(i => i.Level1).ShouldBe(["产出指标（50分）", "产出指标（50分）"]);
    }

    [Fact]
    public void Another_table_in_the_document_is_not_a_project()
    {
        var list = Table(Row(Cell("序号"), Cell("项目名称"), Cell("预算数")), Row(Cell("1"), Cell("办案费"), Cell("35.00")));
        var document = Of(P("项目清单"), list, Project()).Read();

        document.Tables.ShouldHaveSingleItem().Name.ShouldBe("办案费");
    }

    private static string Control(string content) => $"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Deleted(string row) => row.Replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"9\"/></w:trPr>", StringComparison.Ordinal);

    private static string Json(TargetDocument document) => DocumentJson.Write(document with { Notes = [] });
}
