using PerfApproval.Domain.Documents;
using static PerfApproval.Word.Tests.Reading.TianjinTable;
using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Headings, covers and tables of contents: what opens a project, and what only looks like it.</summary>
public sealed class HeadingTests
{
    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>";

    [Theory]
    [InlineData("１.办案费绩效目标表")]
    [InlineData("1．办案费绩效目标表")]
    [InlineData("1、办案费 绩效目标表")]
    [InlineData(" 1 . 办案费绩效目标表 ")]
    public void A_heading_is_known_whatever_its_digits_and_dots(string heading)
    {
        var table = Of(P(heading), Table(HeadRows[0], HeadRows[2]), Indicators).Read().Tables.ShouldHaveSingleItem();

        (table.Number, table.Name).ShouldBe((1, "办案费"));
    }

    [Fact]
    public void A_full_width_number_in_a_heading_is_noted()
    {
        Of(P("１.办案费绩效目标表"), Head, Indicators).Read().Notes.ShouldContain(n => n.What.Contains("全角序号“１”读作 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_out_of_order_is_kept_as_filed_and_noted()
    {
        var document = Of(Project(1, "甲"), Project(7, "乙")).Read();

        document.Tables.Select(t => t.Number).ShouldBe([1, 7]);
        document.Notes.ShouldContain(n => n.Table == 7 && n.What.Contains("按顺序应为 2", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_in_the_table_outranks_the_heading_and_the_difference_is_noted()
    {
        var document = Of(Heading(1, "办案业务费"), Head, Indicators).Read();

        document.Tables[0].Name.ShouldBe("办案费");
        document.Notes.ShouldContain(n => n.What.Contains("以表内为准", StringComparison.Ordinal));
    }

    [Fact]
    public void Cover_title_and_contents_are_not_projects()
    {
        var contents = P("目录", "TOCHeading") + P("1.办案费绩效目标表", "TOC1") + P("2.其他绩效目标表", "TOC1");

        Names(Of(P("部门预算绩效目标", "Cover"), P("天津市红桥区人民法院2023年部门预算绩效目标", "Title"), contents, Project(1), Project(2, "其他"))
            .WithStyles(Styles)).ShouldBe(["办案费", "其他"]);
    }

    [Fact]
    public void Styles_are_known_by_name_where_Word_gives_them_ids_of_its_own()
    {
        var document = Of(P("天津市红桥区人民法院2023年部门预算绩效目标", "a3"), P("1.别的绩效目标表", "11"), Project()).WithStyles(Styles).Read();

        document.Tables.ShouldHaveSingleItem().Name.ShouldBe("办案费");
        document.Year.ShouldBe(2023);
        document.Notes.ShouldNotContain(n => n.What.Contains("别的", StringComparison.Ordinal));
    }

    [Fact]
    public void A_contents_field_without_styles_is_not_taken_for_projects()
    {
        var field = PX("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + R("1.旧名绩效目标表")) + P("2.其他绩效目标表") + PX("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        var document = Of(field, Project()).Read();

        document.Tables.ShouldHaveSingleItem().Name.ShouldBe("办案费");
        document.Notes.ShouldNotContain(n => n.What.Contains("旧名", StringComparison.Ordinal));
    }

    [Fact]
    public void Contents_typed_by_hand_are_not_taken_for_projects()
    {
        Names(Of(P("1.办案费绩效目标表"), P("2.其他绩效目标表……5"), Project(1), Project(2, "其他"))).ShouldBe(["办案费", "其他"]);
    }

    [Fact]
    public void A_heading_whose_table_is_missing_is_noted()
    {
        var document = Of(Project(1), Heading(2, "丢失"), Project(3, "其他")).Read();

        document.Tables.Count.ShouldBe(2);
        document.Notes.ShouldContain(n => n.What.Contains("“2.丢失绩效目标表”之后没有表格", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_Word_gives_a_heading_by_its_style_belongs_to_it()
    {
        var numbered = P("办案费绩效目标表", "h1") + Head + Indicators + P("其他绩效目标表", "h1") + Table(Unit, Name("其他"), Funds, Purpose, Goals) + Indicators;
        var file = Of(numbered)
            .WithStyles("<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .WithNumbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");

        file.Read().Tables.Select(t => (t.Number, t.Name)).ShouldBe([(1, "办案费"), (2, "其他")]);
    }

    [Fact]
    public void Page_marks_and_bookmark_names_left_by_a_conversion_are_dropped()
    {
        var document = Of(P("[bookmark: _Toc1]1.办案费绩效目标表"), P("page number"), Table([.. HeadRows[..4], GoalsOf(P("1.保障办案") + P("page number"))]), P("\""), Indicators).Read();

        document.Tables.ShouldHaveSingleItem().Goals.ShouldBe(["1.保障办案"]);
        document.Notes.ShouldContain(n => n.What.Contains("页面标记", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_printed_again_on_the_next_page_opens_nothing()
    {
        var document = Of(Heading(), Head, Table(Columns, IndicatorRows[0]), Heading(), Table(Columns, IndicatorRows[1], IndicatorRows[2])).Read();

        document.Tables.ShouldHaveSingleItem().Indicators.Count.ShouldBe(3);
        document.Notes.ShouldContain(n => n.What.Contains("重复印出的标题", StringComparison.Ordinal));
    }

    [Fact]
    public void So_does_one_that_is_the_same_for_all_projects()
    {
        var text = File.ReadAllText(Samples.At("samples", "002.txt")).Replace("\n效益指标\t社会效益指标\t设备使用率", "\n财政项目支出绩效目标申报表\n\n(2024 年度)\n\n效益指标\t社会效益指标\t设备使用率", StringComparison.Ordinal);
        var document = Plain.Read(text);

        document.Tables.Select(t => t.Indicators.Count).ShouldBe(Samples.Read("002.txt").Tables.Select(t => t.Indicators.Count));
        document.Notes.ShouldContain(n => n.What.Contains("重复印出的标题", StringComparison.Ordinal));
    }

    [Fact]
    public void A_remark_below_the_tables_is_noted_as_not_read()
    {
        Of(Project(), P("注：以上金额为年初预算。"), Project(2, "其他")).Read()
            .Notes.ShouldContain(n => n.What.Contains("“注：以上金额为年初预算。”印在表格之外", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(WordFile file) => file.Read().Tables.Select(t => t.Name);
}
