namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class UnitFitsTheNameTests
{
    [Theory]
    [InlineData("教材发放率", "≥90")]
    [InlineData("教材发放率", "≥90册")]
    [InlineData("家属满意度", "≥90")]
    [InlineData("男性护理员比例", "≥30人")]
    [InlineData("结业人数", "≥30人次")]
    [InlineData("服务人次", "≥30人")]
    [InlineData("教材单价", "≤50元")]
    [InlineData("教材册数", "≥90%")]
    [InlineData("结业人数", "≥30%")]
    [InlineData("结业人数", "≥30件")]
    [InlineData("教材成本", "≤30册")]
    [InlineData("证书发放时间", "≤5%")]
    public void A_unit_that_says_something_else_than_the_name_is_found(string name, string value) =>
        Reviewed.On().Indicator("社会效益指标", name, value).Findings("V6").ShouldHaveSingleItem();

    [Theory]
    [InlineData("教材发放率", "≥90%")]
    [InlineData("教材发放率(%)", "≥90")]
    [InlineData("教材发放率", "90%以上")]
    [InlineData("出生率", "≥6‰")]
    [InlineData("家属满意度", "≥90分")]
    [InlineData("传染病发病率", "≤3例/万人")]
    [InlineData("床位周转率", "≥12次")]
    [InlineData("护理效率", "≥12次")]
    [InlineData("结业人数", "≥30人")]
    [InlineData("服务人次", "≥3万人次")]
    [InlineData("教材单价", "≤50元/册")]
    [InlineData("人均培训成本", "≤500元")]
    [InlineData("教材成本", "≤5%")]
    [InlineData("证书发放时间", "≤5天")]
    [InlineData("证书发放及时性", "≥95%")]
    [InlineData("护理质量指数", "≥90%")]
    [InlineData("教材发放率", "提升")]
    public void A_unit_that_fits_passes(string name, string value) =>
        Reviewed.On().Indicator("社会效益指标", name, value).Findings("V6").ShouldBeEmpty();
}
