using System.Xml.Linq;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Redlining;
using PerfApproval.Word.Tests.Reading;
using PerfApproval.Word.Tests.Writing;

namespace PerfApproval.Word.Tests.Redlining;

public sealed class RedlineTests
{
    private static readonly XNamespace W = Written.W;

    private static readonly ProjectTarget Project = A.Project("办案业务费",
        Row("数量指标", "案件受理数", "≥12750件"), Row("质量指标", "结案率", "≥90%"), Row("时效指标", "审限内结案率", "≥95%"), Row("成本指标", "预算执行率", "100%"));

    [Fact]
    public async Task The_same_document_twice_shows_no_change()
    {
        var document = Samples.Read("001.txt");

        var redlined = await Redlined.OfAsync(document, document);

        redlined.Summary.IsEmpty.ShouldBeTrue();
        redlined.Body.Descendants().Attributes(W + "author").ShouldBeEmpty();
        redlined.Differences().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("≥90%", "≥95%", "≥90%", "≥95%")]
    [InlineData("49.02", "20.00", "49.02", "20.00")]
    [InlineData("≥12750件", "≥12800件", "≥12750", "≥12800")]
    [InlineData("2023年12月", "2024年12月", "2023", "2024")]
    [InlineData("完成率达到标准", "完成率超过标准", "达到", "超过")]
    [InlineData("提高办案质量", "改进审判效率", "提高办案质量", "改进审判效率")]
    [InlineData("甲的乙", "丙的丁", "甲的乙", "丙的丁")]
    [InlineData("Word 文件", "Excel 文件", "Word", "Excel")]
    public async Task A_change_is_shown_in_the_words_a_reader_would_use(string old, string now, string deleted, string inserted)
    {
        var redlined = await ValuesAsync(old, now);

        redlined.Texts("del").ShouldBe([$"排版：{deleted}"]);
        redlined.Texts("ins").ShouldBe([$"排版：{inserted}"]);
    }

    [Fact]
    public async Task A_goal_added_between_two_others_leaves_them_alone()
    {
        var redlined = await OfAsync(Project with { Goals = ["1.甲事。", "2.乙事。"] }, Project with { Goals = ["1.甲事。", "2.新增事项。", "2.乙事。"] });

        redlined.Texts("del").ShouldBeEmpty();
        string.Concat(redlined.Texts("ins").Select(t => t[3..])).ShouldBe("2.新增事项。");
        redlined.Body.Descendants(W + "rPr").Elements(W + "ins").ShouldHaveSingleItem();
        redlined.Differences().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_indicator_that_only_moved_is_a_move()
    {
        var rows = Project.Indicators;
        var redlined = await OfAsync(Project, Project with { Indicators = [rows[0], rows[2], rows[3], rows[1]] });

        redlined.Rows("del").ShouldHaveSingleItem().Descendants(W + "moveFrom").ShouldNotBeEmpty();
        redlined.Rows("ins").ShouldHaveSingleItem().Descendants(W + "moveTo").ShouldNotBeEmpty();
        Name(redlined, "moveFromRangeStart").ShouldBe(Name(redlined, "moveToRangeStart"));
        redlined.Body.Descendants(W + "del").Where(d => d.Parent!.Name != W + "trPr").ShouldBeEmpty();
        redlined.Summary.ShouldBe(new RedlineSummary { ChangedProjects = 1, MovedIndicators = 1 });
        redlined.Differences().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_moved_indicator_says_now_stands_out_from_what_it_brought_along()
    {
        var rows = Project.Indicators;
        var redlined = await OfAsync(Project, Project with { Indicators = [rows[0], rows[2], rows[3], rows[1] with { Value = "≥92%" }] });

        redlined.Rows("ins").ShouldHaveSingleItem().Descendants(W + "ins").Where(i => i.Descendants(W + "t").Any()).Select(Redlined.TextOf).ShouldBe(["≥92%"]);
        Redlined.TextOf(redlined.Rows("del").ShouldHaveSingleItem()).ShouldContain("≥90%");
        redlined.Summary.ShouldBe(new RedlineSummary { ChangedProjects = 1, MovedIndicators = 1, ChangedIndicators = 1, ChangedCells = 1 });
        redlined.Differences().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_opens_a_merged_cell_now_is_written_twice()
    {
        var redlined = await OfAsync(Project, Project with { Indicators = [Row("社会效益指标", "满意度", "≥80%"), .. Project.Indicators] });

        redlined.Rows("del").Select(Redlined.TextOf).ShouldBe(["产出指标数量指标案件受理数案件受理数≥12750件"]);
        redlined.Rows("ins").Select(Redlined.TextOf).ShouldBe(["产出指标社会效益指标满意度满意度≥80%", "数量指标案件受理数案件受理数≥12750件"]);
        redlined.Summary.ShouldBe(new RedlineSummary { ChangedProjects = 1, AddedIndicators = 1 });
        redlined.Differences().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_project_that_came_and_one_that_went_take_their_tables_along()
    {
        var (one, two, three) = (Numbered(1, "甲"), Numbered(2, "乙"), Numbered(2, "丙") with { Indicators = [Row("质量指标", "合格率", "100%")] });
        var redlined = await Redlined.OfAsync(A.Document("tianjin", one, two), A.Document("tianjin", one, three));

        redlined.Summary.ShouldBe(new RedlineSummary { AddedProjects = 1, RemovedProjects = 1 });
        redlined.Body.Elements(W + "tbl").Select(t => t.Elements(W + "tr").All(r => r.Element(W + "trPr")!.Elements().Any(e => e.Name.LocalName is "ins" or "del")))
            .ShouldBe([false, false, true, true, true, true]);
        redlined.Differences().ShouldBeEmpty();
        redlined.Written.Faults().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_contents_stay_one_field_that_Word_can_update()
    {
        var redlined = await Redlined.OfAsync(Samples.Read("000.txt"), Samples.Read("000.txt") with { Tables = [Numbered(1, "甲"), Numbered(2, "乙")] });
        var contents = redlined.Body.Elements(W + "p").Where(p => ((string?)p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val"))?.StartsWith("TOC", StringComparison.Ordinal) == true).ToList();

        foreach (var kind in "begin separate end".Split(' '))
        {
            contents.Descendants(W + "fldChar").Where(f => (string?)f.Attribute(W + "fldCharType") == kind && !f.Ancestors(W + "hyperlink").Any())
                .ShouldHaveSingleItem().Ancestors().ShouldAllBe(a => a.Name.LocalName != "ins" && a.Name.LocalName != "del");
        }

        redlined.Differences().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_project_that_was_renamed_is_still_that_project()
    {
        var redlined = await OfAsync(Project, Project with { Name = "办案（业务）经费" });

        redlined.Rows("del").ShouldBeEmpty();
        redlined.Summary.ShouldBe(new RedlineSummary { ChangedProjects = 1, ChangedCells = 1 });
    }

    [Theory]
    [InlineData("1001", "1001", 0)]
    [InlineData("1001", "1002", 1)]
    public async Task Where_projects_have_codes_the_code_says_which_one_it_is(string old, string now, int removed)
    {
        var redlined = await Redlined.OfAsync(A.Document("hebei", Project with { Code = old }), A.Document("hebei", Project with { Code = now, Name = "另一项目" }));

        redlined.Summary.RemovedProjects.ShouldBe(removed);
        redlined.Summary.AddedProjects.ShouldBe(removed);
        redlined.Differences().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_who_opens_the_file_is_made_to_track_changes()
    {
        (await ValuesAsync("甲", "乙")).Written.Part("word/settings.xml").Descendants(W + "trackRevisions").ShouldBeEmpty();
    }

    private static string? Name(Redlined redlined, string mark) => (string?)redlined.Body.Descendants(W + mark).ShouldHaveSingleItem().Attribute(W + "name");

    private static ProjectTarget Numbered(int number, string name) => Project with { Number = number, Name = name };

    private static Indicator Row(string level2, string name, string value) => A.Indicator("产出指标", level2, name, value);

    private static Task<Redlined> ValuesAsync(string old, string now) => OfAsync(
        Project with { Indicators = [Project.Indicators[0] with { Value = old }] }, Project with { Indicators = [Project.Indicators[0] with { Value = now }] });

    private static Task<Redlined> OfAsync(ProjectTarget old, ProjectTarget now) => Redlined.OfAsync(A.Document("tianjin", old), A.Document("tianjin", now));
}
