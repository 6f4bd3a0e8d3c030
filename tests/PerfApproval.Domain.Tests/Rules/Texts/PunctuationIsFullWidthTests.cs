using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Texts;

public sealed class PunctuationIsFullWidthTests
{
    [Theory]
    [InlineData("更换水管,翻修屋顶", "更换水管，翻修屋顶")]
    [InlineData("水管(升级改造)更换", "水管（升级改造）更换")]
    [InlineData("水管更换率(%)", "水管更换率（%）")]
    [InlineData("水管（升级)更换", "水管（升级）更换")]
    [InlineData("水管(升级", "水管（升级")]
    public void Half_width_beside_Chinese_is_found_and_made_full(string text, string mended)
    {
        On(text).Mended().ShouldBe(mended);
        On(mended).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("更换水管，翻修屋顶（两处）")]
    [InlineData("共 1,200 米")]
    [InlineData("f(x)")]
    public void Full_width_and_figures_pass(string text) => On(text).ShouldBeEmpty();

    [Fact]
    public void The_brackets_that_a_form_prescribes_pass()
    {
        Reviewed.On("shanghai").Indicator("社会效益指标", "护理服务变化", "≥3.00(次)").Findings("X3").ShouldBeEmpty();
        Reviewed.On("tianjin").Indicator("社会效益指标", "护理服务变化", "≥3(次)").Findings("X3").Mended().ShouldBe("≥3（次）");
    }

    [Fact]
    public void What_is_mended_once_stays() => Prop.ForAll(Gen.Elements("水管", "1", "(", ")", "（", "）", ",", " ").ListOf(10).Select(string.Concat).ToArbitrary(), text =>
    {
        foreach (var mend in On(text).SelectMany(f => f.Mends)) On(mend.After).ShouldBeEmpty(text);
    }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Finding> On(string text) => Reviewed.On("shanghai").With(p => p with { YearGoal = text }).Findings("X3");
}
