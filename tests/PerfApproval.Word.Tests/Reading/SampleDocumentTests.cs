using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>The three filed documents, each against what was read off it by eye (expected/*.json).</summary>
public sealed class SampleDocumentTests
{
    [Theory]
    [InlineData("000.txt")]
    [InlineData("000.docx")]
    [InlineData("001.txt")]
    [InlineData("001.docx")]
    [InlineData("002.txt")]
    public void A_filed_document_is_read_as_it_was_filed(string name)
    {
        var document = Samples.Read(name);

        DocumentJson.Write(document with { Notes = [] }).ShouldBe(Expected(name[..3]));
    }

    [Theory]
    [InlineData("000.txt", 5, 45)]
    [InlineData("001.txt", 13, 79)]
    [InlineData("002.txt", 7, 100)]
    public void No_table_and_no_indicator_is_lost(string name, int tables, int indicators)
    {
        var document = Samples.Read(name);

        document.Tables.Count.ShouldBe(tables);
        document.Tables.Sum(t => t.Indicators.Count).ShouldBe(indicators);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    public void The_Word_file_and_its_text_say_the_same(string sample)
    {
        var word = Samples.Read($"{sample}.docx");
        var text = Samples.Read($"{sample}.txt");

        DocumentJson.Write(WithoutPlaces(word)).ShouldBe(DocumentJson.Write(WithoutPlaces(text)));
    }

    [Fact]
    public void A_clean_document_needs_one_note_only_for_an_empty_paragraph_in_a_cell()
    {
        var note = Samples.Read("001.docx").Notes.ShouldHaveSingleItem();

        note.What.ShouldBe("“用于支付后勤保障外包服务费”之后有空段落，已略去。");
        note.ShouldBe(note with { Table = 6, Row = 4, Column = 2 });
    }

    [Fact]
    public void The_year_the_caller_gives_overrules_the_document()
    {
        Samples.Read("001.docx", year: 2031).Year.ShouldBe(2031);
    }

    [Theory]
    [InlineData(26, "列有错位")]
    [InlineData(48, "网页标记（如 <p>）")]
    [InlineData(82, "按二级指标“数量指标”补为“产出指标”")]
    [InlineData(93, "“服务对象满意度 指标”按表式读作“服务对象满意度指标”")]
    [InlineData(110, "“全年收案数”也归入其中")]
    [InlineData(116, "读作三级指标“扫描合格率”，指标值“≥98.00(%)”")]
    [InlineData(121, @"公式代码“$\geq 98.70\%$”已还原为“≥98.70%”")]
    [InlineData(184, "指标值“≤6.00 (小时)”按表式写作“≤6.00(小时)”")]
    public void Every_repair_of_scan_damage_has_a_note_with_its_line(int line, string repair)
    {
        Samples.Read("002.txt").Notes.ShouldContain(n => n.Line == line && n.What.Contains(repair, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_above_a_merged_label_that_was_printed_lower_belongs_to_that_label()
    {
        var table = Samples.Read("002.txt").Tables.Single(t => t.Name == "审判执行业务费");

        table.Indicators.Single(i => i.Name == "全年收案数").ShouldBe(new Indicator
        {
            Level1 = "产出指标",
            Level2 = "数量指标",
            Name = "全年收案数",
            Value = "≥26000.00(件)",
        });
    }

    [Fact]
    public void No_cost_indicator_of_the_scanned_document_holds_a_number()
    {
        Samples.Read("002.txt").Tables.SelectMany(t => t.Indicators).Where(i => i.Level1 == "成本指标")
            .ShouldAllBe(i => !i.Value.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void A_foreign_word_in_a_sentence_stays_where_it_was_filed()
    {
        Samples.Read("002.txt").Tables[6].YearGoal.ShouldNotBeNull().ShouldStartWith("按照相关流程 and 规定完成 2024 年度公务车辆");
    }

    private static TargetDocument WithoutPlaces(TargetDocument document) =>
        document with { Notes = [.. document.Notes.Select(n => new ImportNote { Table = n.Table, What = n.What })] };

    private static string Expected(string sample) =>
        File.ReadAllText(Samples.At("Reading", "expected", $"{sample}.json")).TrimEnd('\n');
}
