using System.Security.Cryptography;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Tests.Reading;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Writing;

public sealed class DocumentTests
{
    private static readonly XNamespace W = Written.W;

    [Fact]
    public void The_same_document_is_the_same_file_to_the_last_byte()
    {
        var document = Samples.Read("001.txt");

        SHA256.HashData(Written.From(document).Bytes).ShouldBe(SHA256.HashData(Written.From(document).Bytes));
    }

    [Fact]
    public async Task One_template_writes_for_many_at_once()
    {
        var document = Samples.Read("000.txt");
        var alone = Written.From(document).Bytes;

        var together = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Written.From(document).Bytes)));

        together.ShouldAllBe(bytes => bytes.SequenceEqual(alone));
    }

    [Fact]
    public void Blanks_tabs_and_line_breaks_inside_a_text_are_kept()
    {
        var project = A.Project("甲") with { Goals = ["  两个  空格\t制表符 ", "上一行\n下一行"] };

        Written.From(A.Document("tianjin", project)).Text.ShouldContain("\t  两个  空格\t制表符 \n上一行\n下一行\n");
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out_and_nothing_else()
    {
        var project = A.Project("a\0b\u0001c\ud800d\udc00e\ufffef\uffffg\ud83d\ude00<&>]]>{{序号}}");

        Written.From(A.Document("tianjin", project)).Text.ShouldContain("1.abcdefg\ud83d\ude00<&>]]>{{序号}}绩效目标表");
    }

    [Fact]
    public void Rows_do_not_break_over_pages_and_the_header_is_repeated()
    {
        var body = Written.From(Samples.Read("000.txt")).Body;

        body.Descendants(W + "tr").ShouldAllBe(r => r.Element(W + "trPr")!.Element(W + "cantSplit") != null);
        body.Descendants(W + "tblHeader").Count().ShouldBe(5);
        body.Descendants(W + "tblHeader").ShouldAllBe(h => h.Parent!.Parent!.Value == "一级指标二级指标三级指标绩效指标描述指标值");
    }

    [Theory]
    [InlineData("000.txt")]
    [InlineData("001.txt")]
    [InlineData("002.txt")]
    public void Every_row_fits_the_grid_of_its_table(string sample)
    {
        foreach (var table in Written.From(Samples.Read(sample)).Body.Elements(W + "tbl"))
        {
            var grid = table.Element(W + "tblGrid")!.Elements().Select(g => (int)g.Attribute(W + "w")!).ToList();
            foreach (var row in table.Elements(W + "tr"))
            {
                row.Elements(W + "tc").Sum(Span).ShouldBe(grid.Count);
                row.Elements(W + "tc").Sum(c => (int)c.Element(W + "tcPr")!.Element(W + "tcW")!.Attribute(W + "w")!).ShouldBe(grid.Sum());
            }
        }
    }

    [Fact]
    public void A_merged_cell_opens_once_and_continues_with_an_empty_paragraph()
    {
        var indicators = new[] { ("产出指标", "甲"), ("产出指标", "乙"), ("效益指标", "丙"), ("产出指标", "丁") }.Select(i => A.Indicator(i.Item1, "数量指标", i.Item2));
        var table = Written.From(A.Document("tianjin", A.Project("办案业务费", [.. indicators]))).Body.Elements(W + "tbl").Last();
        var first = table.Elements(W + "tr").Skip(1).Select(r => r.Element(W + "tc")!).ToList();

        first.Select(c => c.Element(W + "tcPr")!.Element(W + "vMerge") is { } merge ? (string?)merge.Attribute(W + "val") ?? "continue" : "").ShouldBe(["restart", "continue", "", ""]);
        first[1].Elements(W + "p").ShouldHaveSingleItem().Value.ShouldBeEmpty();
    }

    [Fact]
    public void The_shanghai_label_is_merged_over_all_indicators()
    {
        var table = Written.From(Samples.Read("002.txt")).Body.Elements(W + "tbl").First();
        var label = table.Elements(W + "tr").Select(r => r.Element(W + "tc")!).SkipWhile(c => c.Value != "绩效指标").ToList();

        ((string?)Merge(label[0])!.Attribute(W + "val")).ShouldBe("restart");
        label.Count.ShouldBeGreaterThan(10);
        label.Skip(1).ShouldAllBe(c => Merge(c) != null && Merge(c)!.Attribute(W + "val") == null);
    }

    [Fact]
    public void Fonts_are_named_for_all_four_kinds_of_text()
    {
        var written = Written.From(Samples.Read("001.txt"));
        var fonts = written.Part("word/styles.xml").Descendants(W + "rFonts").Concat(written.Body.Descendants(W + "rFonts")).ToList();

        fonts.ShouldNotBeEmpty();
        foreach (var kind in "ascii hAnsi eastAsia cs".Split(' ')) fonts.ShouldAllBe(f => f.Attribute(W + kind) != null);
        fonts.Select(f => (string)f.Attribute(W + "eastAsia")!).Distinct().Order(StringComparer.Ordinal).ShouldBe(["仿宋_GB2312", "宋体", "方正小标宋简体", "楷体_GB2312", "黑体"]);
    }

    [Fact]
    public void The_page_is_A4_with_the_margins_of_official_documents_and_a_number_at_the_foot()
    {
        var written = Written.From(Samples.Read("001.txt"));
        var section = written.Body.Element(W + "sectPr")!;

        section.Element(W + "pgSz")!.Attributes().Select(a => (int)a).ShouldBe([11906, 16838]);
        "top bottom left right".Split(' ').Select(s => Math.Round((int)section.Element(W + "pgMar")!.Attribute(W + s)! / 56.7)).ShouldBe([37, 35, 28, 26]);
        written.Part("word/footer1.xml").Descendants(W + "instrText").ShouldHaveSingleItem().Value.Trim().ShouldBe("PAGE");
    }

    [Fact]
    public void A_unit_without_an_overall_target_gets_no_first_part()
    {
        var text = Written.From(Samples.Read("001.txt") with { Overall = null }).Forms;

        text.ShouldNotContain("第一部分");
        text.ShouldNotContain("一、总体绩效目标");
        text.ShouldContain("第二部分");
    }

    [Fact]
    public void The_cover_says_who_issues_the_document_and_when()
    {
        using var file = new MemoryStream();
        var document = Samples.Read("000.txt");
        Written.Templates["tianjin"].Write([document], new Imprint(new DocumentUnit("211", "天津市高级人民法院"), 2023, new DateOnly(2023, 2, 6)), file);
        var written = new Written(file.ToArray());

        written.Text.ShouldStartWith("天津市高级人民法院\n2023年部门预算绩效目标\n2023年2月6日");
        written.Part("docProps/core.xml").Value.ShouldContain("天津市高级人民法院2023年部门预算绩效目标");
        written.Forms.ShouldNotContain("天津市高级人民法院");
    }

    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void No_version_of_Word_finds_a_fault(FileFormatVersions version)
    {
        foreach (var sample in new[] { "000.txt", "001.txt", "002.txt" }) Written.From(Samples.Read(sample)).Faults(version).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_to_publish_and_the_wrong_template_are_refused()
    {
        var tianjin = Written.Templates["tianjin"];
        var imprint = new Imprint(new DocumentUnit(null, "甲"), 2023);

        Should.Throw<RuleBrokenException>(() => tianjin.Write([], imprint, Stream.Null)).Message.ShouldContain("至少一家单位");
        Should.Throw<RuleBrokenException>(() => tianjin.Write([A.Document("hebei")], imprint, Stream.Null)).Message.ShouldContain("表式是“hebei”");
        Should.Throw<RuleBrokenException>(() => TemplateFile.Compile(TemplateFile.Tianjin).Write([A.Document("tianjin"), A.Document("tianjin")], imprint, Stream.Null))
            .Message.ShouldContain("不能汇总多家单位");
    }

    private static XElement? Merge(XElement cell) => cell.Element(W + "tcPr")!.Element(W + "vMerge");

    private static int Span(XElement cell) => (int?)cell.Element(W + "tcPr")?.Element(W + "gridSpan")?.Attribute(W + "val") ?? 1;
}
