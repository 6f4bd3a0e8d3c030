namespace PerfApproval.Domain.Tests.Rules.Goals;

public sealed class IndicatorsBelongToTheProjectTests
{
    [Theory]
    [InlineData("工作完成率(%)")]
    [InlineData("电话覆盖率")]
    public void Indicators_that_fit_any_project_are_found(string name) =>
        Reviewed.On().WithoutIndicators().Indicator("数量指标", name, "≥90%", name).Findings("P1").ShouldHaveSingleItem();

    [Theory]
    [InlineData("护理员到课率", "到课率")]
    [InlineData("工作完成率(%)", "护理员培训班开班率")]
    public void One_indicator_about_the_project_is_enough(string name, string description) =>
        Reviewed.On().WithoutIndicators().Indicator("数量指标", "电话覆盖率", "≥90%", "电话覆盖率").Indicator("数量指标", name, "≥90%", description).Findings("P1").ShouldBeEmpty();

    [Fact]
    public void A_project_that_says_nothing_of_itself_is_held_against_nothing() => Reviewed.On()
        .With(p => p with { Name = "项目经费", Purpose = [], Goals = ["做好各项工作。"] }).Findings("P1").ShouldBeEmpty();

    [Fact]
    public void A_table_without_indicators_is_told_elsewhere() => Reviewed.On().WithoutIndicators().Findings("P1").ShouldBeEmpty();

    [Fact]
    public void A_Latin_name_is_a_keyword() => Reviewed.On().WithoutIndicators().With(p => p with { Name = "OA系统维护" })
        .Indicator("数量指标", "oa故障率", "≤2%", "oa故障率").Findings("P1").ShouldBeEmpty();
}
