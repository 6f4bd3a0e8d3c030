namespace PerfApproval.Word.Tests.Comparison;

/// <summary>What the project's reference tool says of the same texts; the outcomes are its own.</summary>
public sealed class SameTextTests
{
    [Theory]
    [InlineData("甲\n\t乙\n\t丙\n\n丁", "甲", "\t | 乙", "\t | 丙 | 丁")]
    [InlineData("[bookmark: _Toc1][bookmark: b]甲", "甲")]
    [InlineData("  甲 \u3000\n\t 乙\u00a0\n", "甲", "\t | 乙")]
    [InlineData("\t\n\t\n", "")]
    [InlineData("甲\n\t乙\n\t\n\t\n", "甲", "\t | 乙")]
    [InlineData("\t甲\n乙\n丙\n\n\t丁", "", "\t | 甲 | 乙 | 丙", "\t | 丁")]
    [InlineData("page number\n\"\n\tpage number\n\"甲\"\npage number 1", "", "\t | \"甲\" | page number 1")]
    [InlineData("甲 乙\t丙", "甲 乙\t丙")]
    [InlineData("甲\r\n乙\r丙", "甲 | 乙 | 丙")]
    [InlineData("\u200b甲\u2028乙\u001c", "\u200b甲\u2028乙")]
    [InlineData("a[bookmark: x]b\t", "ab")]
    [InlineData("", "")]
    [InlineData("\t甲\t乙\n\t\n丙", "", "\t | 甲\t乙", "\t | 丙")]
    [InlineData("甲\u0085\n\u0085乙\u000c丙", "甲 | 乙\u000c丙")]
    public void A_text_is_compared_piece_by_piece(string text, params string[] pieces)
    {
        SameText.Pieces(text).ShouldBe(pieces);
    }

    [Theory]
    [InlineData("甲\n\t乙\n\n丙", "[bookmark: x]甲 \n\t 乙\n丙\n", 0)]
    [InlineData("\t甲\n\t乙", "\t甲\n\t丙", 1)]
    [InlineData("\t甲\n\t\n\t乙", "\t甲\n\t乙", 2)]
    [InlineData("\t甲\n\t乙", "\t甲", 1)]
    [InlineData("\t甲 乙", "\t甲  乙", 1)]
    public void Every_piece_that_differs_is_counted(string sample, string text, int differences)
    {
        SameText.Differences(sample, text).Count.ShouldBe(differences);
    }
}
