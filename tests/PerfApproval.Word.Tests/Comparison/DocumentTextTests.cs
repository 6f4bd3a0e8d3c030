using System.Xml.Linq;

namespace PerfApproval.Word.Tests.Comparison;

/// <summary>What the project's reference tool says of the same XML; the outcomes are its own.</summary>
public sealed class DocumentTextTests
{
    private const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x" """;

    [Theory]
    [InlineData("""<w:p><w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkStart w:id="2" w:name="b"/><w:r><w:t>1.甲</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>""", "[bookmark: _Toc1][bookmark: b]1.甲")]
    [InlineData("""<w:p><w:r><w:t>a</w:t><w:tab/><w:t> b </w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>""", "a\t b \nc\n-d")]
    [InlineData("""<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>从</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo></w:p>""", "新到")]
    [InlineData("""<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>""", "7")]
    [InlineData("""<w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>乙</w:t></w:r></w:smartTag><w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent><w:r><w:t>丙</w:t></w:r></w:sdtContent></w:sdt></w:p>""", "甲乙丙")]
    [InlineData("""<w:p><w:pPr><w:t>x</w:t></w:pPr><w:r><w:rPr><w:t>x</w:t></w:rPr><x:any><w:t>外</w:t></x:any><mc:AlternateContent><mc:Choice><w:t>选</w:t></mc:Choice></mc:AlternateContent></w:r></w:p>""", "外")]
    [InlineData("""<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>""", "\t甲\n乙\n\t\n")]
    [InlineData("""<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>藏</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="continue"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>""", "\t甲\n\n\t\n\n\t\n")]
    [InlineData("""<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>""", "\t外\n\t内\n\n\n")]
    [InlineData("""<w:sdt><w:sdtContent><w:p><w:r><w:t>段</w:t></w:r></w:p><w:tbl><w:sdt><w:sdtContent><w:tr><w:customXml><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:customXml><w:sdt><w:sdtContent><w:tc><w:p/></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>""", "段\n\t格\n\t\n")]
    [InlineData("""<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>留</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""", "\t留\n")]
    [InlineData("""<w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t>封</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>录</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="toc"/></w:pPr><w:r><w:t>留</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""", "留\n\t格\n")]
    [InlineData("""<w:ins><w:p><w:r><w:t>增</w:t></w:r></w:p></w:ins><w:customXml><w:p><w:r><w:t>包</w:t></w:r></w:p></w:customXml><x:p><w:p><w:r><w:t>外</w:t></w:r></w:p></x:p><w:sectPr/>""", "增\n包")]
    [InlineData("""<w:p><w:r><w:t>甲<!-- 注 -->乙</w:t><w:t/></w:r></w:p>""", "甲乙")]
    public void The_text_of_a_document_is_what_its_readers_see(string body, string text)
    {
        DocumentText.OfForms(XElement.Parse($"<w:body {Namespaces}>{body}</w:body>", LoadOptions.PreserveWhitespace)).ShouldBe(text);
    }
}
