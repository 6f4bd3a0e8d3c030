using System.Xml.Linq;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>What Word makes of tracked changes, as the proofs of this folder take it to.</summary>
public sealed class SettledTests
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Theory]
    [InlineData("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>", "<w:p><w:r><w:t>新</w:t></w:r></w:p>", "<w:p><w:r><w:t>旧</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>从</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo></w:p>", "<w:p><w:r><w:t>到</w:t></w:r></w:p>", "<w:p><w:r><w:t>从</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:jc/><w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>", "<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:jc/><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>甲</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:ind/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:ind/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>", "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:pPr><w:ind/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>")]
    [InlineData("<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl><w:p/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>", "<w:p/>")]
    [InlineData("<w:p><w:pPr><w:ind/><w:pPrChange><w:pPr><w:jc/></w:pPr></w:pPrChange></w:pPr></w:p>", "<w:p><w:pPr><w:ind/></w:pPr></w:p>", "<w:p><w:pPr><w:jc/></w:pPr></w:p>")]
    [InlineData("<w:p><w:hyperlink><w:ins><w:r><w:t>甲</w:t></w:r></w:ins></w:hyperlink></w:p>", "<w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p>", "<w:p/>")]
    public void Accepting_and_rejecting_leave_what_Word_leaves(string tracked, string accepted, string rejected)
    {
        PlainForm.Of(Settled.Accepted(Body(tracked))).ShouldBe(PlainForm.Of(Body(accepted)));
        PlainForm.Of(Settled.Rejected(Body(tracked))).ShouldBe(PlainForm.Of(Body(rejected)));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<w:p><w:r><w:t>乙</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:jc/></w:pPr></w:p>", "<w:p/>")]
    [InlineData("<w:p><w:bookmarkStart w:id='1' w:name='a'/><w:r><w:t>甲</w:t></w:r><w:bookmarkEnd w:id='1'/></w:p>", "<w:p><w:r><w:t>甲</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>")]
    public void The_proofs_notice_every_difference_a_reader_could_see(string one, string other)
    {
        PlainForm.Of(Body(one)).ShouldNotBe(PlainForm.Of(Body(other)));
    }

    [Theory]
    [InlineData("<w:p/><w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>")]
    [InlineData("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr/></w:tbl><w:p/>")]
    public void What_Word_could_not_reject_is_no_proof(string tracked)
    {
        Should.Throw<InvalidOperationException>(() => Settled.Rejected(Body(tracked)));
    }

    private static XElement Body(string xml) => XElement.Parse($"<w:body {Names}>{xml}<w:sectPr/></w:body>", LoadOptions.PreserveWhitespace);
}
