namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class QualitativeNameHasNoNumberTests
{
    [Theory]
    [InlineData("保障设备正常运行", "≥90%")]
    [InlineData("改善老人生活", "≥90%")]
    [InlineData("提高护理质量", "≥90%")]
    [InlineData("提升工作效率", "≥90%")]
    [InlineData("培训长效机制", "100%")]
    public void A_share_of_something_that_cannot_be_calculated_is_found(string name, string value) =>
        Reviewed.On().Indicator("社会效益指标", name, value).Findings("V4").ShouldHaveSingleItem();

    [Theory]
    [InlineData("保障设备正常运行", "保障")]
    [InlineData("保障床位", "≥50张")]
    [InlineData("业务开展保障率(%)", "≥90%")]
    [InlineData("提高护理员收入", "≥5%")]
    [InlineData("保障人员", "≥30人")]
    [InlineData("护理员持证率", "≥90%")]
    public void What_can_be_counted_or_calculated_passes(string name, string value) =>
        Reviewed.On().Indicator("社会效益指标", name, value).Findings("V4").ShouldBeEmpty();
}
