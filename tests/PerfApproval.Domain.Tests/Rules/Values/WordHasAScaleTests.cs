namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class WordHasAScaleTests
{
    [Theory]
    [InlineData("保障")]
    [InlineData("提高")]
    [InlineData("显著提升")]
    public void One_word_is_a_hint(string value) => Reviewed.On().Indicator("社会效益指标", "护理服务口碑", value).Findings("V7").ShouldHaveSingleItem();

    [Theory]
    [InlineData("优/良/中/差")]
    [InlineData("上升或持平")]
    [InlineData("优")]
    [InlineData("明显好于上年同期")]
    [InlineData("≥90%")]
    [InlineData("年底前")]
    [InlineData("")]
    public void A_scale_a_grade_and_a_figure_pass(string value) => Reviewed.On().Indicator("社会效益指标", "护理服务口碑", value).Findings("V7").ShouldBeEmpty();

    [Fact]
    public void Where_a_figure_is_due_that_is_told_instead() => Reviewed.On().Indicator("时效指标", "证书发放及时性", "及时").Findings("V7").ShouldBeEmpty();
}
