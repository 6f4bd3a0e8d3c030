using PerfApproval.Domain.Documents;
using static PerfApproval.Word.Tests.Reading.TianjinTable;
using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>The fields above the indicators: units, amounts, texts.</summary>
public sealed class HeadFieldTests
{
    [Theory]
    [InlineData("211101天津市红桥区人民法院", "211101", "天津市红桥区人民法院")]
    [InlineData("２１１１０１天津市红桥区人民法院", "211101", "天津市红桥区人民法院")]
    [InlineData("211101 天津市红桥区人民法院", "211101", "天津市红桥区人民法院")]
    [InlineData("天津市红桥区人民法院", null, "天津市红桥区人民法院")]
    [InlineData("编报单位：211101天津市红桥区人民法院", "211101", "天津市红桥区人民法院")]
    [InlineData("预算单位:天津市红桥区人民法院", null, "天津市红桥区人民法院")]
    public void The_code_of_a_unit_is_the_digits_before_its_name(string printed, string? code, string name)
    {
        Of(Heading(), Table([Row(Cell(printed, 4), Cell("单位：万元", 3)), .. HeadRows[1..]]), Indicators)
            .Read().Unit.ShouldBe(new DocumentUnit(code, name));
    }

    [Fact]
    public void A_unit_without_its_code_is_noted_where_the_form_prints_one()
    {
        Of(Heading(), Table([Row(Cell("天津市红桥区人民法院", 4), Cell("单位：万元", 3)), .. HeadRows[1..]]), Indicators).Read()
            .Notes.ShouldContain(n => n.What.Contains("没有印出编码", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("211101天津市红桥区人民法院 单位：万元")]
    [InlineData("编报单位：211101天津市红桥区人民法院\t单位：万元")]
    public void Unit_and_money_unit_may_stand_in_one_cell_or_one_line(string line)
    {
        Of(Heading(), Table([Row(Cell(line, 7)), .. HeadRows[1..]]), Indicators).Read().Unit.ShouldBe(new DocumentUnit("211101", "天津市红桥区人民法院"));
        Of(Heading(), P(line), Table(HeadRows[1..]), Indicators).Read().Unit.ShouldBe(new DocumentUnit("211101", "天津市红桥区人民法院"));
    }

    [Fact]
    public void A_table_of_another_unit_than_the_rest_is_noted()
    {
        var other = Heading(3, "丙") + Table(Row(Cell("211102天津市和平区人民法院", 4), Cell("单位：万元", 3)), Name("丙"), Funds, Purpose, Goals) + Indicators;
        var document = Of(Project(1, "甲"), Project(2, "乙"), other).Read();

        document.Unit.Code.ShouldBe("211101");
        document.Notes.ShouldContain(n => n.Table == 3 && n.What.Contains("天津市和平区人民法院", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("３５．００", "35.00", "全角")]
    [InlineData("35.00万元", "35.00", "已略去")]
    [InlineData("350000元", "350000元", "照原样读入")]
    [InlineData("约三十五万", "约三十五万", "照原样读入")]
    public void An_amount_is_read_without_conversion_and_what_is_odd_is_noted(string printed, string read, string note)
    {
        var document = Of(Heading(), Table(Unit, Name(), Row(MergeStart("预算规模及资金用途"), Cell("预算数", 3), Cell(printed, 3)), Purpose, Goals), Indicators).Read();

        document.Tables[0].Funds["total"].ShouldBe(read);
        document.Notes.ShouldContain(n => n.What.Contains(note, StringComparison.Ordinal) && n.Table == 1 && n.Row == 3);
    }

    [Fact]
    public void Another_money_unit_than_the_forms_is_noted_and_nothing_converted()
    {
        var document = Of(Heading(), Table([Row(Cell("211101天津市红桥区人民法院", 4), Cell("单位：元", 3)), .. HeadRows[1..]]), Indicators).Read();

        document.Tables[0].Funds["total"].ShouldBe("35.00");
        document.Unit.Code.ShouldBe("211101");
        document.Notes.ShouldContain(n => n.What.Contains("“单位：元”，表式为“单位：万元”", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_paragraphs_of_purpose_and_goals_are_kept_apart()
    {
        var purpose = Row(Merged(), CellX(P("购置设备") + P("维修设备"), "<w:gridSpan w:val=\"6\"/>"));
        var document = Of(Heading(), Table(Unit, Name(), Funds, purpose, GoalsOf(P("1.甲") + "<w:p/>" + P("2.乙"))), Indicators).Read();

        document.Tables[0].Purpose.ShouldBe(["购置设备", "维修设备"]);
        document.Tables[0].Goals.ShouldBe(["1.甲", "2.乙"]);
        document.Notes.ShouldContain(n => n.What.Contains("空段落", StringComparison.Ordinal));
    }

    [Fact]
    public void A_blank_purpose_does_not_take_the_text_of_the_next_row()
    {
        var table = Of(Heading(), Table(Unit, Name(), Funds, Row(Merged(), Cell("", 6)), Goals), Indicators).Read().Tables[0];

        table.Purpose.ShouldBeEmpty();
        table.Goals.ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void A_missing_blank_amount_does_not_take_the_next_label_for_its_value()
    {
        var funds = Row(MergeStart("预算规模及资金用途"), Cell("预算数"), Cell("35.00"), Cell("其中：财政    资金"), Cell("其他资金"), Cell("35.00"));
        var amounts = Of(Heading(), Table(Unit, Name(), funds, Purpose, Goals), Indicators).Read().Tables[0].Funds;

        amounts.ShouldBe(new Dictionary<string, string> { ["total"] = "35.00", ["fiscal"] = "", ["other"] = "35.00" });
    }

    [Fact]
    public void A_project_may_bear_the_name_of_a_label()
    {
        Of(Heading(1, "其他资金"), Table(Unit, Name("其他资金"), Funds, Purpose, Goals), Indicators).Read().Tables[0].Name.ShouldBe("其他资金");
    }

    [Fact]
    public void A_text_that_no_label_claims_is_noted()
    {
        var document = Of(Heading(), Table(Unit, Name(), Row(Cell("联系人张三", 7)), Funds, Purpose, Goals), Indicators).Read();

        document.Notes.ShouldContain(n => n.What.Contains("联系人张三", StringComparison.Ordinal) && n.Row == 3);
    }

    [Fact]
    public void A_project_that_lost_half_its_table_is_read_as_far_as_it_goes()
    {
        var document = Of(Project(1, "甲"), Heading(2, "乙"), Table(Unit, Name("乙")), Project(3, "丙")).Read();

        document.Tables.Select(t => t.Name).ShouldBe(["甲", "乙", "丙"]);
        document.Notes.ShouldContain(n => n.Table == 2 && n.What.Contains("没有读到绩效指标", StringComparison.Ordinal));
    }
}
