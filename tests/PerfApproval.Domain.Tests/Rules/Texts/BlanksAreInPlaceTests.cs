using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Texts;

public sealed class BlanksAreInPlaceTests
{
    [Theory]
    [InlineData(" 更换水管", "更换水管")]
    [InlineData("更换水管\t\t", "更换水管")]
    [InlineData("更换　水管", "更换 水管")]
    [InlineData("更换  水管", "更换 水管")]
    [InlineData("更换水\u200B管", "更换水管")]
    [InlineData("更换水管 。", "更换水管。")]
    [InlineData("更换（水管 ）", "更换（水管）")]
    [InlineData("更换水管\n\n翻修屋顶", "更换水管\n翻修屋顶")]
    [InlineData("　　更换水管\n　　翻修屋顶", "更换水管\n翻修屋顶")]
    public void Blanks_too_many_are_found_and_taken_out(string text, string mended)
    {
        On(text).Mended().ShouldBe(mended);
        On(mended).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("完成 2026 年水管更换")]
    [InlineData("按照 GB 标准更换水管\n翻修屋顶")]
    public void A_blank_around_figures_and_names_passes(string text) => On(text).ShouldBeEmpty();

    [Fact]
    public void What_is_tidied_once_is_tidy() => Prop.ForAll(Untidy.ToArbitrary(), text =>
    {
        foreach (var mend in On(text).SelectMany(f => f.Mends)) On(mend.After).ShouldBeEmpty(text);
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Untidy => Gen.Elements(" ", "\t", "　", "\u00A0", "\u200B", "\n", "\r\n", "水管", "，", "。", "）", "2026").ListOf(10).Select(string.Concat);

    private static IReadOnlyList<Finding> On(string text) => Reviewed.On("shanghai").With(p => p with { YearGoal = text }).Findings("X2");
}
