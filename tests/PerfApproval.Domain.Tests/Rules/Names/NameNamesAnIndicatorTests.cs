namespace PerfApproval.Domain.Tests.Rules.Names;

public sealed class NameNamesAnIndicatorTests
{
    [Theory]
    [InlineData("不超预算")]
    [InlineData("控制在预算以内")]
    [InlineData("印刷费")]
    [InlineData("做好教材发放，保障培训开展")]
    [InlineData("教材按时发放；学员签收")]
    [InlineData("全市各区养老护理员职业技能等级认定考试考务组织实施工作总体情况")]
    public void What_is_no_name_of_an_indicator_is_found(string name) =>
        Reviewed.On().Indicator("社会效益指标", name, "≥90%").Findings("N4").ShouldHaveSingleItem();

    [Theory]
    [InlineData("按时完成率")]
    [InlineData("不良反应率")]
    [InlineData("未成年人救助数")]
    [InlineData("教材印刷费支出总额")]
    [InlineData("教材、课件、题库更新数")]
    [InlineData("法庭辅助项目(升级改造)建设完成率")]
    public void A_name_of_an_indicator_passes(string name) =>
        Reviewed.On().Indicator("社会效益指标", name, "≥90%").Findings("N4").ShouldBeEmpty();
}
