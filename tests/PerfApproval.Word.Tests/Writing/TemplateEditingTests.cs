using System.Xml.Linq;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Tests.Comparison;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>What a template may look like after officials, Word, WPS and LibreOffice have been at it.</summary>
public sealed class TemplateEditingTests
{
    private static readonly XNamespace W = Written.W;

    private static Form Tianjin => Written.Templates.Forms["tianjin"];

    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public void A_template_saved_by_LibreOffice_prints_the_same_text(string formId)
    {
        var form = Written.Templates.Forms[formId];
        using var edited = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Writing", "Edited", $"{formId}.docx"));
        var document = A.Document(formId, A.Project("办案业务费", A.Indicator("产出指标", "数量指标", "扫描人数"))) with { Overall = form.Overall is null ? null : A.Overall() };

        var written = Written.From(DocumentTemplate.Compile(form, edited), document);

        written.Forms.ShouldNotBeEmpty();
        SameText.Differences(ExpectedText.Of(form, document), written.Forms).ShouldBeEmpty();
        SameText.Differences(Written.From(document).Text, written.Text).ShouldBeEmpty();
        written.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void A_tag_split_over_runs_takes_the_look_of_the_first()
    {
        var split = """
            <w:p><w:r><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>{项目</w:t></w:r><w:bookmarkStart w:id="9" w:name="x"/>
            <w:r><w:rPr><w:i/></w:rPr><w:t>名称}</w:t></w:r><w:bookmarkEnd w:id="9"/><w:r><w:t>}绩效目标表</w:t></w:r></w:p>
            """;
        var written = Write(TemplateFile.Tianjin.Replace("{{资金用途}}", "{{资金用途}}</w:t></w:r></w:p>" + split + "<w:p><w:r><w:t>", StringComparison.Ordinal));

        var paragraph = written.Paragraphs.Single(p => p.Value == "办案业务费绩效目标表");
        paragraph.Descendants(W + "b").ShouldBeEmpty();
        paragraph.Descendants(W + "i").ShouldBeEmpty();
        written.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Two_tags_in_one_run_and_text_around_them_all_stay()
    {
        Write(TemplateFile.Tianjin).Text.ShouldContain("211101天津市红桥区人民法院|35.00|35.00|");
    }

    [Fact]
    public void Full_width_braces_are_braces()
    {
        Write(TemplateFile.Tianjin.Replace("{{序号}}", "｛｛ 序号 ｝｝", StringComparison.Ordinal)).Text.ShouldContain("1.办案业务费绩效目标表");
    }

    [Fact]
    public void A_content_control_named_like_a_field_is_filled_without_its_grey_prompt()
    {
        var control = """
            <w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:alias w:val="资金用途"/><w:id w:val="5"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>
            <w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>单击此处输入文字</w:t></w:r></w:sdtContent></w:sdt>
            """;
        var written = Write(TemplateFile.Tianjin.Replace("<w:r><w:t>{{资金用途}}</w:t></w:r>", control, StringComparison.Ordinal));

        var paragraph = written.Paragraphs.First(p => p.Value == "办案业务费");
        paragraph.Descendants(W + "b").ShouldHaveSingleItem();
        paragraph.Descendants(W + "rStyle").ShouldBeEmpty();
        written.Body.Descendants(W + "sdt").ShouldBeEmpty();
    }

    [Fact]
    public void Tracked_changes_count_as_accepted()
    {
        var changed = """<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:t>{{资金用途}}</w:t></w:r>""";
        var written = Write(TemplateFile.Tianjin.Replace("<w:r><w:t>{{资金用途}}</w:t></w:r>", changed, StringComparison.Ordinal));

        written.Text.ShouldContain("新办案业务费");
        written.Body.Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "del").ShouldBeEmpty();
    }

    [Fact]
    public void Comments_of_the_editors_are_not_published()
    {
        var commented = """<w:commentRangeStart w:id="0"/><w:r><w:t>{{资金用途}}</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>""";
        var template = new TemplateFile(TemplateFile.Tianjin.Replace("<w:r><w:t>{{资金用途}}</w:t></w:r>", commented, StringComparison.Ordinal))
            .With("comments", "comments.xml", "comments", """<w:comment w:id="0" w:author="a"><w:p><w:r><w:t>内部意见</w:t></w:r></w:p></w:comment>""");
        var written = Written.From(template.Compile(Tianjin), A.Document("tianjin", A.Project("办案业务费")));

        written.PartNames().ShouldNotContain("word/comments.xml");
        written.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void A_document_never_asks_to_update_its_fields_and_is_not_protected_or_tracked()
    {
        var template = new TemplateFile(TemplateFile.Tianjin)
            .With("settings", "settings.xml", "settings", """<w:trackRevisions/><w:updateFields w:val="true"/>""");

        var settings = Written.From(template.Compile(Tianjin), A.Document("tianjin", A.Project("办案业务费"))).Part("word/settings.xml");

        settings.Elements().ShouldBeEmpty();
    }

    [Fact]
    public void Headers_and_footers_may_name_the_unit()
    {
        var template = new TemplateFile(TemplateFile.Tianjin)
            .With("footer", "footer1.xml", "ftr", "<w:p><w:r><w:t>{{单位</w:t></w:r><w:r><w:t>名称}}</w:t></w:r></w:p>");

        Written.From(template.Compile(Tianjin), A.Document("tianjin", A.Project("办案业务费"))).Part("word/footer1.xml").Value.ShouldBe("天津市红桥区人民法院");
    }

    [Fact]
    public void Styles_that_a_chinese_Word_has_renumbered_are_known_by_their_names()
    {
        var body = """<w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr><w:r><w:t>封面</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>""" + TemplateFile.Tianjin;
        var template = new TemplateFile(body).WithStyles("""
            <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="封面标题"/><w:basedOn w:val="a3"/></w:style>
            """);

        var written = Written.From(template.Compile(Tianjin), A.Document("tianjin", A.Project("办案业务费")));

        written.Forms.ShouldNotContain("封面");
        written.Forms.ShouldNotContain("标题");
        written.Forms.ShouldStartWith("1.办案业务费绩效目标表");
    }

    [Fact]
    public void A_part_that_is_no_XML_is_refused_like_any_damaged_template()
    {
        var template = new TemplateFile(TemplateFile.Tianjin).Replacing("word/styles.xml", "<w:styles");

        Should.Throw<InputRefusedException>(() => template.Compile(Tianjin)).Message.ShouldContain("打不开");
    }

    private static Written Write(string body) =>
        Written.From(TemplateFile.Compile(body), A.Document("tianjin", A.Project("办案业务费")));
}
