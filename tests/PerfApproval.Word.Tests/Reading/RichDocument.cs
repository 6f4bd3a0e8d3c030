using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>A document that uses everything Word has that reading knows of, to be damaged at random.</summary>
internal static class RichDocument
{
    public static WordFile File => Of(Body)
        .WithStyles("<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"l\"><w:basedOn w:val=\"a3\"/><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>")
        .WithNumbering("<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>");

    private static string Body => P("天津市红桥区人民法院2023年部门预算绩效目标", "a3") + Contents + Project + "<w:p/>" + TianjinTable.Project(2, "其他") + Framed + "<w:sectPr/>";

    private static string Contents => "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
        + PX(Field("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + Field("separate") + R("1.办案费绩效目标表")) + P("2.其他绩效目标表", "11") + PX(Field("end"))
        + "</w:sdtContent></w:sdt>";

    private static string Project => PX("<w:bookmarkStart w:id=\"1\" w:name=\"_Toc1\"/><w:hyperlink>" + R("1.办案") + "</w:hyperlink><w:ins w:id=\"2\">" + R("费绩效目标表") + "</w:ins>")
        + Table(TianjinTable.Unit, TianjinTable.Name(), TianjinTable.Funds, TianjinTable.Purpose, TianjinTable.GoalsOf(Goals))
        + Table(TianjinTable.Columns, string.Concat(TianjinTable.IndicatorRows), Deleted, Shifted);

    private static string Goals => PX(R("保障") + "<w:del w:id=\"3\"><w:r><w:delText>旧</w:delText></w:r></w:del>" + Box, "<w:pStyle w:val=\"l\"/>")
        + PX(R("甲"), "<w:rPr><w:del w:id=\"4\"/></w:rPr>") + PX("<w:r><w:rPr><w:vanish/></w:rPr>" + T("隐") + "</w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:tab/><w:br/></w:r>"
            + R("$\\geq 5\\%$ <p>丙</p>")) + Table(Row(Cell("内"), Cell("嵌"))) + "<w:p/>";

    private static string Box => "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + P("框") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P("框") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    private static string Deleted => "<w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr>" + Cell("删", 5) + "</w:tr>";

    private static string Shifted => "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("社会效益指标") + Cell("影响") + CellX(P("提升"), "<w:hMerge w:val=\"restart\"/>") + CellX(P(""), "<w:hMerge/>") + "</w:tr>";

    private static string Framed => Table(Row(CellX(TianjinTable.Project(3, "框内") + "<w:p/>")));

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
}
