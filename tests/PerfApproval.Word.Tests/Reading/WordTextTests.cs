using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>What Word prints of a paragraph, however the file writes it.</summary>
public sealed class WordTextTests
{
    [Fact]
    public void Text_split_over_many_runs_is_one_text()
    {
        Goals(PX(R("1.保") + R("障") + "<w:proofErr w:type=\"spellStart\"/>" + R("办案"))).ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void A_label_split_over_runs_is_still_that_label()
    {
        var goals = Row(CellX(PX(R("绩") + R("效目") + R("标"))), Cell("1.保障办案", 6));

        Of(TianjinTable.Heading(), Table(TianjinTable.Unit, TianjinTable.Name(), goals), TianjinTable.Indicators)
            .Read().Tables[0].Goals.ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void Inserted_text_counts_and_deleted_text_does_not()
    {
        Goals(PX(R("1.") + "<w:ins w:id=\"1\">" + R("保障") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>完成</w:delText></w:r></w:del>" + R("办案")))
            .ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void Text_moved_away_is_gone_and_stands_where_it_was_moved_to()
    {
        Goals(PX("<w:moveFrom w:id=\"1\">" + R("旧处") + "</w:moveFrom>" + R("1.")), PX("<w:moveTo w:id=\"2\">" + R("新处") + "</w:moveTo>"))
            .ShouldBe(["1.", "新处"]);
    }

    [Fact]
    public void Paragraphs_whose_mark_was_deleted_run_into_one()
    {
        Goals(PX(R("1.保障"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>"), PX(R("办案")), P("2.其他")).ShouldBe(["1.保障办案", "2.其他"]);
    }

    [Fact]
    public void Former_formatting_of_a_tracked_change_is_not_taken_for_the_present()
    {
        Goals(PX("<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>" + T("1.保障办案") + "</w:r>")).ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void Of_a_field_the_result_is_printed_and_not_the_code()
    {
        const string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:t>code</w:t></w:r>";
        const string separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        const string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        Goals(PX(R("1.") + begin + separate + R("保障") + end + "<w:fldSimple w:instr=\"REF b\">" + R("办案") + "</w:fldSimple>")).ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void A_field_without_an_end_does_not_silence_the_paragraphs_after_it()
    {
        Goals(PX(R("1.甲") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"), P("2.乙")).ShouldBe(["1.甲", "2.乙"]);
    }

    [Fact]
    public void Wrappers_around_text_are_seen_through()
    {
        var text = "<w:hyperlink>" + R("1.") + "</w:hyperlink><w:smartTag><w:smartTagPr/>" + R("保") + "</w:smartTag><w:customXml>" + R("障")
            + "</w:customXml><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + R("办案") + "</w:sdtContent></w:sdt>";

        Goals(PX(text)).ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void A_content_control_that_shows_only_its_prompt_holds_nothing()
    {
        Goals("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("单击此处输入文字") + "</w:sdtContent></w:sdt>" + P("1.保障办案"))
            .ShouldBe(["1.保障办案"]);
    }

    [Fact]
    public void Hidden_text_is_left_out_with_a_note()
    {
        var document = TianjinTable.WithGoals(PX(R("1.保障办案") + "<w:r><w:rPr><w:vanish/></w:rPr>" + T("（内部）") + "</w:r>")).Read();

        document.Tables[0].Goals.ShouldBe(["1.保障办案"]);
        document.Notes.ShouldContain(n => n.What.Contains("隐藏文字", StringComparison.Ordinal) && n.Table == 1 && n.Row == 5);
    }

    [Fact]
    public void Text_hidden_by_its_style_is_hidden_too_and_a_switched_off_mark_hides_nothing()
    {
        var hidden = PX("<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr>" + T("秘") + "</w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>" + T("1.保障办案") + "</w:r>");

        TianjinTable.WithGoals(hidden).WithStyles("<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>")
            .Read().Tables[0].Goals.ShouldBe(["1.保障办案"]);
    }

    [Theory]
    [InlineData("<w:br/>")]
    [InlineData("<w:cr/>")]
    public void A_line_break_in_a_cell_begins_a_further_paragraph(string lineBreak)
    {
        Goals(PX($"<w:r>{T("1.甲")}{lineBreak}{T("2.乙")}</w:r>")).ShouldBe(["1.甲", "2.乙"]);
    }

    [Fact]
    public void Signs_that_Word_writes_as_elements_are_printed()
    {
        var text = $"<w:r>{T("完成率")}<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>{T("90")}<w:noBreakHyphen/>{T("95%")}<w:softHyphen/><w:tab/></w:r>";

        Goals(PX(text)).ShouldBe(["完成率≥90-95%\t"]);
    }

    [Fact]
    public void An_unknown_symbol_is_named_in_a_note()
    {
        TianjinTable.WithGoals(PX(R("1.保障办案") + "<w:r><w:sym w:font=\"Webdings\" w:char=\"F0AA\"/></w:r>")).Read()
            .Notes.ShouldContain(n => n.What.Contains("Webdings", StringComparison.Ordinal));
    }

    [Fact]
    public void Characters_that_print_nothing_are_dropped_with_a_note()
    {
        var document = TianjinTable.WithGoals(P("1.保\u00AD障\u200B办案")).Read();

        document.Tables[0].Goals.ShouldBe(["1.保障办案"]);
        document.Notes.ShouldContain(n => n.What.Contains("不可见字符", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_in_an_equation_is_text()
    {
        Goals(PX(R("完成率") + "<m:oMath><m:r><m:t>≥90%</m:t></m:r></m:oMath>")).ShouldBe(["完成率≥90%"]);
    }

    [Fact]
    public void Of_two_branches_for_newer_and_older_programs_one_is_read()
    {
        var box = "<wps:txbx><w:txbxContent>" + P("2.文本框") + "</w:txbxContent></wps:txbx>";
        var branches = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + "<v:textbox><w:txbxContent>" + P("2.文本框") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        Goals(PX(R("1.保障办案") + branches)).ShouldBe(["1.保障办案", "2.文本框"]);
    }

    [Fact]
    public void The_fallback_is_read_where_the_choice_needs_a_program_nobody_knows()
    {
        var branches = "<mc:AlternateContent><mc:Choice xmlns:n=\"urn:new\" Requires=\"n\">" + R("新") + "</mc:Choice><mc:Fallback>" + R("旧") + "</mc:Fallback></mc:AlternateContent>";

        Goals(PX(R("1.") + branches)).ShouldBe(["1.旧"]);
    }

    [Fact]
    public void Numbers_of_a_list_that_Word_keeps_out_of_the_text_are_written_into_it()
    {
        var document = TianjinTable.WithGoals(Listed("保障办案") + Listed("其他") + P("无序号")).WithNumbering(Numbering("decimal", "%1.")).Read();

        document.Tables[0].Goals.ShouldBe(["1.保障办案", "2.其他", "无序号"]);
        document.Notes.Count(n => n.What.Contains("自动编号", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("chineseCounting", "%1、", "一、保障办案")]
    [InlineData("decimalEnclosedCircle", "%1", "①保障办案")]
    [InlineData("bullet", "•", "保障办案")]
    public void List_numbers_are_printed_in_the_format_of_the_list(string format, string text, string printed)
    {
        TianjinTable.WithGoals(Listed("保障办案")).WithNumbering(Numbering(format, text)).Read().Tables[0].Goals.ShouldBe([printed]);
    }

    [Fact]
    public void The_strict_namespaces_are_read_like_the_usual_ones()
    {
        InStrictNamespace(TianjinTable.Project()).Read().Tables[0].Indicators.Count.ShouldBe(3);
    }

    private static string Listed(string text) => PX(R(text), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>");

    private static string Numbering(string format, string text) =>
        $"<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>";

    private static IReadOnlyList<string> Goals(params string[] paragraphs) =>
        TianjinTable.WithGoals(string.Concat(paragraphs)).Read().Tables[0].Goals;
}
