using System.Xml.Linq;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>What a template repeats, and what it keeps together or apart in doing so.</summary>
public sealed class TemplateBlockTests
{
    private static readonly XNamespace W = Written.W;

    [Fact]
    public void A_content_control_named_like_a_block_repeats_what_it_holds()
    {
        var body = TemplateFile.Tianjin.Replace("<w:p><w:r><w:t>{{#项目}}</w:t></w:r></w:p>", """<w:sdt><w:sdtPr><w:tag w:val="项目"/></w:sdtPr><w:sdtContent>""", StringComparison.Ordinal)
            .Replace("<w:p><w:r><w:t>{{/项目}}</w:t></w:r></w:p>", "</w:sdtContent></w:sdt>", StringComparison.Ordinal);
        var written = Written.From(TemplateFile.Compile(body), A.Document("tianjin", A.Project("甲"), A.Project("乙")));

        written.Text.ShouldContain("1.甲绩效目标表");
        written.Text.ShouldContain("1.乙绩效目标表");
    }

    [Fact]
    public void Two_sample_rows_take_turns()
    {
        var shaded = TemplateFile.SampleRow.Replace("<w:tr>", "<w:tr><w:trPr><w:trHeight w:val=\"777\"/></w:trPr>", StringComparison.Ordinal);
        var body = TemplateFile.Tianjin.Replace(TemplateFile.SampleRow, TemplateFile.SampleRow + shaded, StringComparison.Ordinal);
        var written = Written.From(TemplateFile.Compile(body), A.Document("tianjin", A.Project("办案业务费", [.. Enumerable.Range(1, 3).Select(i => A.Indicator("产出指标", "数量指标", $"指标{i}"))])));

        var rows = written.Body.Descendants(W + "tr").Skip(1).Select(r => r.Descendants(W + "trHeight").Any());
        rows.ShouldBe([false, true, false]);
    }

    [Fact]
    public void A_field_of_several_paragraphs_repeats_its_own_paragraph_with_its_look()
    {
        var styled = TemplateFile.Tianjin.Replace("<w:p><w:r><w:t>{{绩效目标}}", "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>目标：{{绩效目标}}", StringComparison.Ordinal);
        var written = Written.From(TemplateFile.Compile(styled), A.Document("tianjin", A.Project("办案业务费") with { Goals = ["一", "二", "三"] }));

        var goals = written.Paragraphs.Where(p => p.Descendants(W + "jc").Any()).ToList();
        goals.Select(p => p.Value).ShouldBe(["目标：一", "二", "三"]);
        goals.ShouldAllBe(p => p.Descendants(W + "b").Any());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_block_may_fill_a_cell(int projects)
    {
        var body = $"""<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc>{TemplateFile.Tianjin}</w:tc></w:tr></w:tbl>""";
        var written = Written.From(TemplateFile.Compile(body), A.Document("tianjin", [.. Enumerable.Range(1, projects).Select(i => A.Project($"项目{i}"))]));

        written.Body.Descendants(W + "tc").ShouldAllBe(c => c.Elements().Last().Name == W + "p");
        written.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Tables_of_neighbouring_projects_stay_apart()
    {
        var written = Written.From(TemplateFile.Compile(TemplateFile.Tianjin), A.Document("tianjin", A.Project("甲"), A.Project("乙")));

        written.Body.Elements(W + "tbl").Count().ShouldBe(2);
        written.Body.Elements(W + "tbl").ShouldAllBe(t => t.ElementsAfterSelf().First().Name == W + "p");
    }

    [Theory]
    [InlineData("{{#项目}}", 0)]
    [InlineData("{{/项目}}", 2)]
    public void A_section_that_ends_at_a_mark_ends_there_once(string mark, int projectsBefore)
    {
        var section = $"<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr><w:r><w:t>{mark}</w:t></w:r></w:p>";
        var body = TemplateFile.Tianjin.Replace($"<w:p><w:r><w:t>{mark}</w:t></w:r></w:p>", section, StringComparison.Ordinal);
        var written = Written.From(TemplateFile.Compile(body), A.Document("tianjin", A.Project("甲"), A.Project("乙")));

        var end = written.Body.Descendants(W + "sectPr").First().Ancestors(W + "p").Single();
        end.ElementsBeforeSelf(W + "tbl").Count().ShouldBe(projectsBefore);
        written.Body.Descendants(W + "sectPr").Count().ShouldBe(2);
    }
}
