using System.Xml.Linq;
using PerfApproval.Word.Tests.Reading;

namespace PerfApproval.Word.Tests.Writing;

public sealed class ContentsTests
{
    private static readonly XNamespace W = Written.W;

    [Fact]
    public void The_contents_list_every_heading_with_a_link_and_a_page_number_already_there()
    {
        var entries = Entries(Written.From(Samples.Read("001.txt")));

        entries.Count.ShouldBe(18);
        entries[0].ShouldBe(("TOC1", "部门整体绩效目标", "1"));
        entries[3].ShouldBe(("TOC2", "三、工作保障措施", "3"));
        entries[^1].ShouldBe(("TOC2", "13、劳务费（劳务派遣人员经费）绩效目标表", "17"));
    }

    [Fact]
    public void The_contents_are_one_field_that_is_complete_and_not_marked_for_update()
    {
        var written = Written.From(Samples.Read("001.txt"));
        var marks = written.Paragraphs.Where(p => Style(p).StartsWith("TOC", StringComparison.Ordinal)).Descendants(W + "fldChar").ToList();

        marks.Count(m => Kind(m) == "begin").ShouldBe(19);
        marks.Count(m => Kind(m) == "separate").ShouldBe(19);
        marks.Count(m => Kind(m) == "end").ShouldBe(19);
        Kind(marks[^1]).ShouldBe("end");
        marks.Attributes(W + "dirty").ShouldBeEmpty();
        written.Body.Descendants(W + "instrText").First().Value.ShouldContain("TOC ");
    }

    [Fact]
    public void Each_entry_leads_to_the_bookmark_of_its_heading()
    {
        var written = Written.From(Samples.Read("000.txt"));
        var bookmarks = written.Body.Descendants(W + "bookmarkStart").ToDictionary(b => (string)b.Attribute(W + "name")!, b => b.Parent!.Value);

        foreach (var entry in written.Paragraphs.Where(p => Style(p) == "TOC1"))
        {
            var anchor = (string)entry.Element(W + "hyperlink")!.Attribute(W + "anchor")!;
            entry.Value.ShouldContain(bookmarks[anchor]);
            entry.Descendants(W + "instrText").Last().Value.ShouldBe($" PAGEREF {anchor} \\h ");
        }
    }

    [Fact]
    public void The_bookmarks_of_a_document_of_several_units_differ_from_one_another()
    {
        var unit = Samples.Read("001.txt");
        var names = Written.From(unit, unit, unit).Body.Descendants(W + "bookmarkStart").Select(b => (string)b.Attribute(W + "name")!).ToList();

        names.Count.ShouldBe(3 * 19);
        names.Distinct().Count().ShouldBe(names.Count);
        names.ShouldNotContain("_GoBack");
    }

    [Fact]
    public void Projects_of_the_shanghai_form_are_listed_by_their_names()
    {
        Entries(Written.From(Samples.Read("002.txt"))).Select(e => e.Text).ShouldBe(
            ["专业设备购置及更新", "政府聘用辅助人员经费", "信息化建设项目", "审判执行业务费", "审判执行业务工作经费", "信息化运维项目", "交通工具购置及更新"]);
    }

    [Fact]
    public void A_document_without_projects_still_opens()
    {
        var written = Written.From(A.Document("tianjin"));

        Entries(written).ShouldBeEmpty();
        written.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Where_pages_go_on_counting_the_contents_push_the_numbers()
    {
        string Body(string pageBreak) => """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """ + TemplateFile.Tianjin.Replace("<w:p><w:r><w:t>{{序号}}", $"<w:p><w:pPr>{pageBreak}<w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>{{{{序号}}}}", StringComparison.Ordinal);
        var document = A.Document("tianjin", [.. Enumerable.Range(1, 120).Select(i => A.Project($"项目{i}"))]);

        var entries = Entries(Written.From(TemplateFile.Compile(Body("<w:pageBreakBefore/>")), document));

        int.Parse(entries[0].Page).ShouldBeInRange(3, 5);
        (int.Parse(entries[^1].Page) - int.Parse(entries[0].Page)).ShouldBe(119);
    }

    private static List<(string Style, string Text, string Page)> Entries(Written written) => [.. written.Paragraphs
        .Where(p => Style(p).StartsWith("TOC", StringComparison.Ordinal) || p.Element(W + "hyperlink") is not null)
        .Where(p => p.Element(W + "hyperlink") is not null)
        .Select(p => (Style(p), string.Concat(p.Descendants(W + "t").SkipLast(1).Select(t => t.Value)), p.Descendants(W + "t").Last().Value))];

    private static string Style(XElement paragraph) => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";

    private static string? Kind(XElement mark) => (string?)mark.Attribute(W + "fldCharType");
}
