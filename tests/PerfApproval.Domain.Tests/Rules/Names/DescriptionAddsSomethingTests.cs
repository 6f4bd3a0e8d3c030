namespace PerfApproval.Domain.Tests.Rules.Names;

public sealed class DescriptionAddsSomethingTests
{
    [Theory]
    [InlineData("教材发放率", "教材发放率")]
    [InlineData("教材发放率(%)", "教材发放率 （%）。")]
    [InlineData("学员教材发放率", "教材发放率")]
    [InlineData("满意度", "学员使用教材满意度")]
    [InlineData("教材发放率", "教材发放")]
    public void A_description_that_is_the_name_again_is_a_hint(string name, string description) =>
        Reviewed.On().Indicator("质量指标", name, "≥90%", description).Findings("N2").ShouldHaveSingleItem();

    [Theory]
    [InlineData("教材发放率", "教材发放率=实发÷应发")]
    [InlineData("教材发放率", "实际发放教材的学员占全部学员的比例")]
    [InlineData("教材发放率", "教材发放率：按学员签收单统计")]
    [InlineData("教材发放率", "")]
    public void A_description_that_explains_passes(string name, string description) =>
        Reviewed.On().Indicator("质量指标", name, "≥90%", description).Findings("N2").ShouldBeEmpty();
}
