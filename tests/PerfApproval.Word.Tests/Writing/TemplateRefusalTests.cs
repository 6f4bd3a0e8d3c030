using PerfApproval.Domain;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Writing;

public sealed class TemplateRefusalTests
{
    [Fact]
    public void An_unknown_tag_is_refused_with_its_name_its_place_and_the_fields_there_are()
    {
        var refusal = Refusal(TemplateFile.Tianjin.Replace("{{序号}}.", "{{编号}}.", StringComparison.Ordinal));

        refusal.ShouldContain("template.docx 第 2 段“{{编号}}.{{项目名称}}绩效目标表”");
        refusal.ShouldContain("没有名为“编号”的字段");
        refusal.ShouldContain("序号、");
    }

    [Fact]
    public void A_tag_in_a_table_is_found_by_table_row_and_cell()
    {
        var refusal = Refusal(TemplateFile.Tianjin.Replace("{{指标值}}", "{{指标值}}{{目标值}}", StringComparison.Ordinal));

        refusal.ShouldContain("第 1 个表格第 2 行第 5 格");
        refusal.ShouldContain("“目标值”");
    }

    [Fact]
    public void A_forgotten_field_is_named()
    {
        Refusal(TemplateFile.Tianjin.Replace("{{资金用途}}", "", StringComparison.Ordinal)).ShouldContain("缺少 {{资金用途}}");
    }

    [Fact]
    public void A_field_of_the_project_outside_its_block_is_sent_back_there()
    {
        var refusal = Refusal("<w:p><w:r><w:t>{{项目名称}}</w:t></w:r></w:p>" + TemplateFile.Tianjin);

        refusal.ShouldContain("{{项目名称}} 要放在{{#项目}} 与 {{/项目}} 之间");
    }

    [Fact]
    public void An_indicator_outside_its_row_is_sent_back_there()
    {
        var refusal = Refusal(TemplateFile.Tianjin.Replace("{{资金用途}}", "{{资金用途}}{{指标值}}", StringComparison.Ordinal));

        refusal.ShouldContain("{{指标值}} 要放在含有 {{三级指标}} 的表格行");
    }

    [Theory]
    [InlineData("{{/项目}}", "", "没有找到对应的 {{/项目}}")]
    [InlineData("{{#项目}}", "", "之前没有与它对应的 {{#项目}}")]
    [InlineData("{{#项目}}", "{{#工程}}", "没有名为“工程”的块，可用的块：单位、")]
    [InlineData("{{#项目}}", "一、{{#项目}}", "要单独占一段")]
    [InlineData("{{#项目}}", "{{#项目之间}}", "要放在 {{#项目}} 与 {{/项目}} 之间")]
    [InlineData("{{预算数}}", "{{预算数", "没有写完整")]
    [InlineData("{{预算数}}", "预算数}}", "没有写完整")]
    [InlineData("{{预算数}}", "{{预算</w:t><w:tab/><w:t>数}}", "没有写完整")]
    [InlineData("{{指标值}}", "", "缺少 {{指标值}}")]
    public void A_template_that_cannot_be_filled_is_refused_with_a_sentence(string written, string instead, string sentence)
    {
        Refusal(TemplateFile.Tianjin.Replace(written, instead, StringComparison.Ordinal)).ShouldContain(sentence);
    }

    [Fact]
    public void The_blocks_of_the_overall_target_belong_to_forms_that_have_one()
    {
        Refusal("<w:p><w:r><w:t>{{#整体}}</w:t></w:r></w:p>" + TemplateFile.Tianjin).ShouldContain("没有名为“整体”的块");
    }

    [Fact]
    public void A_block_may_not_begin_in_a_cell_and_end_outside()
    {
        var body = TemplateFile.Tianjin.Replace("<w:p><w:r><w:t>{{#项目}}</w:t></w:r></w:p>",
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#项目}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", StringComparison.Ordinal);

        Refusal(body).ShouldContain("不在同一层");
    }

    [Fact]
    public void A_sample_row_without_a_header_is_refused_because_no_indicators_would_leave_an_empty_table()
    {
        var body = TemplateFile.Tianjin.Replace(TemplateFile.Indicators, $"<w:tbl>{TemplateFile.SampleRow}</w:tbl>", StringComparison.Ordinal);

        Refusal(body).ShouldContain("要有表头");
    }

    [Fact]
    public void A_content_control_that_names_no_field_is_refused()
    {
        var control = """<w:sdt><w:sdtPr><w:alias w:val="经办人"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>张三</w:t></w:r></w:p></w:sdtContent></w:sdt>""";

        Refusal(control + TemplateFile.Tianjin).ShouldContain("没有名为“经办人”的字段或块");
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "带有宏")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", null)]
    public void Macros_are_refused_and_dotx_is_taken(string type, string? sentence)
    {
        var template = new TemplateFile(TemplateFile.Tianjin).WithMainType(type);
        var form = Written.Templates.Forms["tianjin"];

        if (sentence is null) Written.From(template.Compile(form), A.Document("tianjin", A.Project("办案业务费"))).Faults().ShouldBeEmpty();
        else Should.Throw<InputRefusedException>(() => template.Compile(form)).Message.ShouldContain(sentence);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0, 0, 0 })]
    public void A_file_that_is_no_word_document_is_refused(byte[] bytes)
    {
        Should.Throw<InputRefusedException>(() => DocumentTemplate.Compile(Written.Templates.Forms["tianjin"], new MemoryStream(bytes), "模板.docx"))
            .Message.ShouldContain("模板 模板.docx 打不开");
    }

    [Fact]
    public void A_template_with_an_entity_declaration_is_refused()
    {
        var document = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>&a;</w:body></w:document>";
        var file = new TemplateFile(TemplateFile.Tianjin).Replacing("word/document.xml", document);

        Should.Throw<InputRefusedException>(() => DocumentTemplate.Compile(Written.Templates.Forms["tianjin"], file.Open())).Message.ShouldContain("打不开");
    }

    private static string Refusal(string body) => Should.Throw<InputRefusedException>(() => TemplateFile.Compile(body)).Message;
}
