namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class FigureIsGivenWhereDueTests
{
    [Theory]
    [InlineData("数量指标", "培训场次安排", "按计划")]
    [InlineData("时效指标", "证书发放及时性", "及时")]
    [InlineData("成本指标", "场地租用成本", "持平")]
    [InlineData("社会效益指标", "护理员留任率", "提升")]
    [InlineData("社会效益指标", "护理员关注人数", "同比上升")]
    [InlineData("社会效益指标", "男性护理员比例", "合格")]
    [InlineData("社会效益指标", "护理服务口碑", "")]
    [InlineData("社会效益指标", "护理服务口碑", "/")]
    public void A_figure_is_asked_for_where_one_is_due(string level2, string name, string value) =>
        Reviewed.On().Indicator(level2, name, value).Findings("V3").ShouldHaveSingleItem();

    [Theory]
    [InlineData("数量指标", "培训场次安排", "≥5场")]
    [InlineData("数量指标", "培训场次安排", "每月2场")]
    [InlineData("时效指标", "证书发放时间", "年底前")]
    [InlineData("时效指标", "证书发放时间", "2026年12月前")]
    [InlineData("社会效益指标", "护理服务效率", "提升")]
    [InlineData("社会效益指标", "护理服务口碑", "提升")]
    public void A_figure_a_date_or_a_kind_of_quality_passes(string level2, string name, string value) =>
        Reviewed.On().Indicator(level2, name, value).Findings("V3").ShouldBeEmpty();
}
