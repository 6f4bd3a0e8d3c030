namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class NameFitsItsKindTests
{
    [Theory]
    [InlineData("社会效益指标", "群众满意度", "满意度")]
    [InlineData("服务对象满意度指标", "参训人员持证率", "满意")]
    [InlineData("时效指标", "设备维护成本", "成本")]
    [InlineData("数量指标", "培训经费", "成本")]
    [InlineData("数量指标", "资金拨付及时率", "时效")]
    [InlineData("质量指标", "故障处置及时性", "时效")]
    [InlineData("社会效益指标", "诉求响应及时性", "时效")]
    [InlineData("质量指标", "及时处置率", "时效")]
    [InlineData("数量指标", "项目完成时限", "时效")]
    [InlineData("成本指标", "预算执行率", "预算执行")]
    [InlineData("数量指标", "工作完成率(%)", "比率")]
    [InlineData("数量指标", "新能源车辆比例", "比率")]
    public void A_name_of_another_kind_is_found(string level2, string name, string what) =>
        Reviewed.On().Indicator(level2, name, "≥90%").Findings("I3").ShouldHaveSingleItem().What.ShouldContain(what);

    [Theory]
    [InlineData("时效指标", "经费支出及时性")]
    [InlineData("时效指标", "故障及时处置率")]
    [InlineData("质量指标", "支出合规率")]
    [InlineData("质量指标", "成本核算准确率")]
    [InlineData("数量指标", "及时处置案件数")]
    [InlineData("数量指标", "经费核查次数")]
    [InlineData("数量指标", "满意度调查次数")]
    [InlineData("社会效益指标", "办案效率")]
    [InlineData("数量指标", "巡检频率")]
    [InlineData("经济效益指标", "节约财政支出")]
    [InlineData("经济效益指标", "降低企业用能成本")]
    [InlineData("可持续影响指标", "设备使用周期")]
    [InlineData("服务对象满意度指标", "群众投诉次数")]
    [InlineData("成本指标", "成本节约率")]
    public void A_name_that_fits_passes(string level2, string name) => Reviewed.On().Indicator(level2, name, "≥90%").Findings("I3").ShouldBeEmpty();
}
