namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class KindsStandInOrderTests
{
    [Fact]
    public void A_kind_that_stands_apart_is_a_hint() => Reviewed.On().Indicator("数量指标", "开班期数", "≥6期").Findings("I7").ShouldHaveSingleItem().Place.Row.ShouldBe(7);

    [Theory]
    [InlineData("hebei", 0)]
    [InlineData("tianjin", 1)]
    public void Cost_stands_before_time_in_Hebei_and_after_it_in_Tianjin(string form, int findings)
    {
        string[] order = ["数量指标", "质量指标", "成本指标", "时效指标", "社会效益指标", "服务对象满意度指标"];
        Reviewed.On(form).With(p => p with { Indicators = [.. p.Indicators.OrderBy(i => Array.IndexOf(order, i.Level2))] }).Findings("I7").Count.ShouldBe(findings);
    }
}
