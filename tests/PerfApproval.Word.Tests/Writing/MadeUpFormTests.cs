using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading;
using PerfApproval.Word.Tests.Comparison;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>A region of our own invention: its form is data, and nothing in the program knows of it.</summary>
public sealed class MadeUpFormTests
{
    private const string Definition = """
        {
          "id": "yunmeng", "name": "云梦省工程绩效表", "region": "云梦省",
          "title": "{{填报单位}}{{年份}}年工程绩效表",
          "headings": ["工程绩效表之{{工程名称}}"],
          "money": { "unit": "元", "decimals": 0, "thousands": true, "blankZero": false },
          "values": { "style": "asWritten" },
          "fields": { "unit.name": "填报单位", "year": "年份", "name": "工程名称", "funds.total": "总投资", "funds.grant": "上级补助",
            "extra.site": "建设地点", "extra.risks": "风险与对策", "goals": "建设目标" },
          "layout": [
            [{ "label": "填报单位" }, { "field": "unit.name" }, { "label": "工程名称" }, { "field": "name" }],
            [{ "label": "投资（元）", "rows": 2 }, { "label": "总投资" }, { "field": "funds.total", "span": 2 }],
            [{ "label": "上级补助" }, { "field": "funds.grant", "span": 2 }],
            [{ "label": "建设地点" }, { "field": "extra.site", "span": 3 }],
            [{ "label": "风险与对策" }, { "field": "extra.risks", "span": 3 }],
            [{ "label": "建设目标" }, { "field": "goals", "span": 3 }]
          ],
          "indicators": { "columns": [
            { "label": "指标大类", "field": "level1", "merged": true }, { "label": "指标小类", "field": "level2", "merged": true },
            { "label": "具体指标", "field": "name" }, { "label": "年度目标", "field": "value" }] },
          "taxonomy": { "levels": [{ "level1": "建设类", "level2": ["进度类", "安全类"] }, { "level1": "民生类", "level2": ["就业类"] }] },
          "requiredKinds": ["进度类"],
          "identities": []
        }
        """;

    private static readonly string Template =
        """<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{{填报单位}}{{年份}}年工程绩效表</w:t></w:r></w:p>"""
        + Mark("{{#项目}}") + Mark("工程绩效表之{{工程名称}}")
        + Table([
            Row("填报单位", "{{填报单位}}", "工程名称", "{{工程名称}}"),
            $"<w:tr>{Cell("投资（元）", merge: "restart")}{Cell("总投资")}{Cell("{{总投资}}", 2)}</w:tr>",
            $"<w:tr>{Cell("", merge: "continue")}{Cell("上级补助")}{Cell("{{上级补助}}", 2)}</w:tr>",
            $"<w:tr>{Cell("建设地点")}{Cell("{{建设地点}}", 3)}</w:tr>",
            $"<w:tr>{Cell("风险与对策")}{Cell("{{风险与对策}}", 3)}</w:tr>",
            $"<w:tr>{Cell("建设目标")}{Cell("{{建设目标}}", 3)}</w:tr>"])
        + Mark("")
        + Table([Row("指标大类", "指标小类", "具体指标", "年度目标"), Row("{{指标大类}}", "{{二级指标}}", "{{三级指标}}", "{{年度目标}}")])
        + Mark("") + Mark("{{/项目}}");

    [Fact]
    public void A_fourth_form_is_written_and_read_back_without_a_line_of_C_sharp()
    {
        var form = FormCatalog.Read(Definition, "form.json");
        var document = Document();

        var written = Written.From(TemplateFile.Compile(form, Template), document);
        var read = new DocumentReader(new FormCatalog([form])).Read("工程.docx", written.Open(), year: 2025);

        SameText.Differences(ExpectedText.Of(form, document), written.Forms).ShouldBeEmpty();
        written.Faults().ShouldBeEmpty();
        DocumentJson.Write(read with { Notes = [] }).ShouldBe(DocumentJson.Write(document));
    }

    private static TargetDocument Document() => new()
    {
        Form = "yunmeng",
        Year = 2025,
        Unit = new DocumentUnit(null, "云梦省水务局"),
        Overall = null,
        Tables = [Project(1, "南渠加固"), Project(2, "北闸改造")],
    };

    private static ProjectTarget Project(int number, string name) => new()
    {
        Number = number,
        Name = name,
        Funds = new OrderedDictionary<string, string> { ["total"] = "1,200,000", ["grant"] = "800,000" },
        Goals = ["一是按期完工；", "二是安全度汛。"],
        Extra = new OrderedDictionary<string, IReadOnlyList<string>> { ["site"] = ["云梦县城南"], ["risks"] = ["汛期停工：备足沙袋", "材料涨价：提前采购"] },
        Indicators =
        [
            Indicator("建设类", "进度类", "完工率", "100%"), Indicator("建设类", "进度类", "开工日期", "3月底前"),
            Indicator("建设类", "安全类", "事故数", "0次"), Indicator("民生类", "就业类", "用工人数", "≥300人"),
        ],
    };

    private static Indicator Indicator(string level1, string level2, string name, string value) =>
        new() { Level1 = level1, Level2 = level2, Name = name, Value = value };

    private static string Mark(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Table(string[] rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("""<w:gridCol w:w="2000"/>""", 4))}</w:tblGrid>{string.Concat(rows)}</w:tbl>""";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => Cell(c)))}</w:tr>";

    private static string Cell(string text, int span = 1, string? merge = null) =>
        $"""<w:tc><w:tcPr><w:tcW w:w="{2000 * span}" w:type="dxa"/><w:gridSpan w:val="{span}"/>{(merge is null ? "" : $"""<w:vMerge w:val="{merge}"/>""")}</w:tcPr>{Mark(text)}</w:tc>""";
}
