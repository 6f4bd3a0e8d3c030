namespace PerfApproval.Domain.Tests.Rules.Goals;

public sealed class PurposeNamesAUseTests
{
    [Theory]
    [InlineData("养老护理员培训", "养老护理员培训")]
    [InlineData("养老护理员培训-2026中央", "养老护理员培训")]
    [InlineData("养老护理员培训（中央）", "养老护理员培训。")]
    [InlineData("2026年养老护理员培训项目", "养老护理员培训")]
    [InlineData("养老护理员培训", "提升护理水平，让老年人安心")]
    [InlineData("养老护理员培训", "保障护理工作顺利开展")]
    public void A_purpose_that_is_the_name_or_an_effect_is_found(string name, string purpose) =>
        Reviewed.On().With(p => p with { Name = name, Purpose = [purpose] }).Findings("G2").ShouldHaveSingleItem();

    [Theory]
    [InlineData("养老护理员培训", "用于支付养老护理员培训费用")]
    [InlineData("养老护理员培训", "附属用房建设")]
    [InlineData("养老护理员培训", "保障护理员师资、教材购置")]
    public void A_purpose_that_names_a_use_passes(string name, string purpose) =>
        Reviewed.On().With(p => p with { Name = name, Purpose = [purpose] }).Findings("G2").ShouldBeEmpty();

    [Fact]
    public void A_form_without_a_purpose_is_asked_for_none() => Reviewed.On("shanghai").Findings("G2").ShouldBeEmpty();
}
