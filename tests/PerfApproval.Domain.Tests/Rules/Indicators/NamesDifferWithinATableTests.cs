namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class NamesDifferWithinATableTests
{
    [Theory]
    [InlineData("结业考核合格率")]
    [InlineData("结业 考核合格率")]
    [InlineData("结业考核合格率（%）")]
    public void The_same_name_twice_is_one_finding_on_both_rows(string name) =>
        Reviewed.On().Indicator("数量指标", name, "≥80%").Findings("I4").ShouldHaveSingleItem().Places.Select(p => p.Row).ShouldBe([2, 7]);

    [Theory]
    [InlineData("结业考核优良率")]
    [InlineData("结业考核合格率（理论）")]
    public void Another_name_passes(string name) => Reviewed.On().Indicator("质量指标", name, "≥80%").Findings("I4").ShouldBeEmpty();
}
