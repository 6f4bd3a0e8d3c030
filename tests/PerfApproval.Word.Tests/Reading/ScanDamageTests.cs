using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Tables that went through a scan: whatever columns the cells land in, the content stays what it is.</summary>
public sealed class ScanDamageTests
{
    private const string Head = """
        上海市虹口区人民法院 2024 年度项目绩效目标汇总表

        财政项目支出绩效目标申报表

        (2024 年度)

        项目名称	设备购置	项目性质	其他一次性项目	项目类别	特定目标类
        主管部门	法院	实施单位	上海市虹口区人民法院
        项目 绩效 目标	项目总目标		年度总体目标
        	总目标		年目标
        	一级指标	二级指标	三级指标	年度(/项目)指标值

        """;

    private static readonly string[][] Rows =
    [
        ["成本指标", "经济成本指标", "单价合规性", "合规"],
        ["产出指标", "数量指标", "采购完成率", "=100.00(%)"],
        ["", "", "到货数", "≥10.00(台)"],
        ["", "质量指标", "验收合格率", "=100.00(%)"],
        ["效益指标", "社会效益指标", "使用率", "提升"],
        ["", "可持续影响指标", "管理机制", "健全"],
        ["满意度指标", "服务对象满意度指标", "人员满意度", "≥90.00(%)"],
    ];

    [Fact]
    public void Rows_shifted_by_any_number_of_columns_keep_their_content()
    {
        var shifts = Gen.Choose(0, 4).ArrayOf(Rows.Length).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(shifts, by => SameAsClean(Rows.Select((r, i) => Shift(r, by[i])))));
    }

    [Fact]
    public void Blank_cells_lost_anywhere_in_a_row_do_no_harm()
    {
        var lost = Gen.Elements(true, false).ArrayOf(Rows.Length).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(128), Prop.ForAll(lost, where => SameAsClean(Rows.Select((r, i) => where[i] ? WithoutBlanks(r) : Whole(r)))));
    }

    [Fact]
    public void Name_and_value_may_drift_apart()
    {
        var gaps = Gen.Choose(0, 3).ArrayOf(Rows.Length).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(gaps, gap => SameAsClean(
            Rows.Select((r, i) => $"\t{r[0]}\t{r[1]}\t{r[2]}{new string('\t', gap[i] + 1)}{r[3]}"))));
    }

    [Fact]
    public void A_table_broken_over_pages_anywhere_is_one_table()
    {
        var breaks = Gen.Elements("", "\n\n", "\n\n\t一级指标\t二级指标\t三级指标\t年度(/项目)指标值\n", "\n- 3 -\n\n").ArrayOf(Rows.Length).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(breaks, at => SameAsClean(Rows.Select((r, i) => at[i] + Whole(r)))));
    }

    [Fact]
    public void A_level_1_lost_over_a_page_break_follows_from_level_2()
    {
        var read = Read(["\t成本指标\t经济成本指标\t单价合规性\t合规", "\t\t数量指标\t到货数\t≥10.00(台)"]);

        read.Tables[0].Indicators[1].Level1.ShouldBe("产出指标");
        read.Notes.ShouldContain(n => n.What.Contains("补为“产出指标”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_printed_in_the_middle_of_its_rows_claims_as_many_rows_above_as_below()
    {
        var read = Read(
        [
            "\t成本指标\t经济成本指标\t单价合规性\t合规", "\t\t\t运行成本\t持平", "\t\t\t采购完成率\t=100.00(%)", "\t数量指标\t\t到货数\t≥10.00(台)",
            "\t\t\t安装数\t≥10.00(台)", "\t产出指标\t质量指标\t验收合格率\t=100.00(%)",
        ]);

        read.Tables[0].Indicators.Select(i => i.Level2)
            .ShouldBe(["经济成本指标", "经济成本指标", "数量指标", "数量指标", "数量指标", "质量指标"]);
    }

    [Fact]
    public void A_value_left_alone_on_the_next_page_belongs_to_the_name_above()
    {
        var read = Read(["\t产出指标\t数量指标\t到货数\t", "\n\t\t\t\t≥10.00(台)"]);

        read.Tables[0].Indicators.ShouldHaveSingleItem().Value.ShouldBe("≥10.00(台)");
    }

    [Fact]
    public void The_lead_label_may_come_in_pieces()
    {
        SameAsClean(Rows.Select((r, i) => i switch { 0 => $"绩效{Whole(r)}", 3 => $"指标{Whole(r)}", _ => Whole(r) })).ShouldBeTrue();
    }

    [Fact]
    public void Without_any_column_headings_the_contents_tell_the_columns()
    {
        var text = Head.Replace("\t一级指标\t二级指标\t三级指标\t年度(/项目)指标值\n", "", StringComparison.Ordinal) + string.Join('\n', Rows.Select(Whole));
        var read = Plain.Read(text);

        Contents(read).ShouldBe(Contents(Read(Rows.Select(Whole))));
        read.Notes.ShouldContain(n => n.What.Contains("没有表头", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"$\geqslant 10\,\text{台}$", "≥10.00(台)")]
    [InlineData(@"$= 100.00\%$", "=100.00(%)")]
    [InlineData(@"\(\leq 5\%\)", "≤5.00(%)")]
    [InlineData(@"\geq 98.70\%", "≥98.70(%)")]
    [InlineData("&ge;90%", "≥90.00(%)")]
    [InlineData("≥ 10 (台)", "≥10.00(台)")]
    [InlineData("≥10.00（台）", "≥10.00(台)")]
    [InlineData("不低于90%", "≥90.00(%)")]
    [InlineData("2024年12月前", "2024年12月前")]
    [InlineData("同比上升", "同比上升")]
    [InlineData("约$5，约$6", "约$5，约$6")]
    public void A_value_is_brought_into_the_forms_style(string scanned, string read)
    {
        Read([$"\t产出指标\t数量指标\t到货数\t{scanned}"]).Tables[0].Indicators[0].Value.ShouldBe(read);
    }

    [Fact]
    public void The_scanned_sample_reads_the_same_as_a_Word_table_cell_for_cell()
    {
        var body = string.Concat(File.ReadAllLines(Samples.At("samples", "002.txt")).Select(line => line.Contains('\t')
            ? WordFile.Table(WordFile.Row([.. line.Split('\t').Select(c => WordFile.Cell(c))])) : WordFile.P(line)));

        DocumentJson.Write(WordFile.Of(body).Read() with { Notes = [] }).ShouldBe(DocumentJson.Write(Samples.Read("002.txt") with { Notes = [] }));
    }

    [Fact]
    public void The_other_forms_survive_shifted_and_lost_cells_too()
    {
        var rows = Samples.Read("001.txt").Tables.SelectMany(t => t.Indicators).ToArray();
        var clean = Contents(Hebei(rows.Select((i, n) => Cells(i, n == 0))));
        var shifts = Gen.Choose(0, 5).ArrayOf(rows.Length).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(shifts, by =>
            Contents(Hebei(rows.Select((r, i) => by[i] > 3 ? WithoutBlanks(Cells(r, i == 0).Split('\t')) : new string('\t', by[i]) + Cells(r, i == 0)))).ShouldBe(clean)));
        clean.ShouldBe(rows);
    }

    private static string Cells(Indicator i, bool withLevel1) =>
        string.Join('\t', withLevel1 ? i.Level1 : "", i.Level2, i.Name, i.Description, i.Value, i.Basis);

    private static TargetDocument Hebei(IEnumerable<string> rows) => Plain.Read(
        "1、物业费绩效目标表\n331001唐山市丰南区人民法院\t单位：万元\n项目编码\t13020023P00003910076Y\t项目名称\t物业费\n绩效目标\t1.做好物业\n"
        + "一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n" + string.Join('\n', rows) + "\n");

    private static bool SameAsClean(IEnumerable<string> rows)
    {
        Contents(Read(rows)).ShouldBe(Contents(Read(Rows.Select(Whole))));
        return true;
    }

    private static TargetDocument Read(IEnumerable<string> rows) => Plain.Read(Head + string.Join('\n', rows) + "\n");

    private static List<Indicator> Contents(TargetDocument document) => [.. document.Tables.ShouldHaveSingleItem().Indicators];

    private static string Whole(string[] row) => "\t" + string.Join('\t', row);

    private static string WithoutBlanks(string[] row) => string.Join('\t', row.Where(c => c.Length > 0));

    private static string Shift(string[] row, int by) => new string('\t', by) + string.Join('\t', row);
}
