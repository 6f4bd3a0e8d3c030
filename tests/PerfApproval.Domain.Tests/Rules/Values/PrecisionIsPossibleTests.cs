using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class PrecisionIsPossibleTests
{
    [Theory]
    [InlineData("2辆", "≥95%")]
    [InlineData("=10辆", "≥95%")]
    [InlineData("≥2辆", "≥95%")]
    [InlineData("2辆", "=99.5%")]
    public void A_share_of_so_few_that_it_means_all_is_found(string count, string share) => Vehicles(count, share).ShouldHaveSingleItem();

    [Theory]
    [InlineData("2辆", "=100%")]
    [InlineData("2辆", "≥50%")]
    [InlineData("20辆", "≥95%")]
    [InlineData("≥15辆", "≥95%")]
    [InlineData("2辆", "≤5%")]
    [InlineData("若干", "≥95%")]
    public void A_share_that_can_be_missed_or_of_many_passes(string count, string share) => Vehicles(count, share).ShouldBeEmpty();

    [Fact]
    public void A_count_of_something_else_says_nothing_about_a_rate() => Reviewed.On()
        .Indicator("数量指标", "扫描服务人员", "6人").Indicator("质量指标", "扫描合格率", "≥99%").Findings("V8").ShouldBeEmpty();

    [Theory]
    [InlineData("tianjin", "护理员增加数", "≥2.5人")]
    [InlineData("tianjin", "教材发放合格率", "≥120%")]
    [InlineData("tianjin", "教材费总额", "≤3.35617万元")]
    [InlineData("shanghai", "教材增长幅度", "≥3.125(%)")]
    public void Fractions_of_people_more_than_all_and_too_many_decimals_are_found(string form, string name, string value) =>
        Reviewed.On(form).Indicator("社会效益指标", name, value).Findings("V8").ShouldHaveSingleItem();

    [Theory]
    [InlineData("tianjin", "护理员增加数", "≥2.00人")]
    [InlineData("tianjin", "户均照护人数", "≥1.5人")]
    [InlineData("tianjin", "产值增长率", "≥120%")]
    [InlineData("tianjin", "每度电价", "≤0.4853元/度")]
    [InlineData("tianjin", "教材费总额", "≤3.3500000万元")]
    [InlineData("tianjin", "教材增长幅度", "≥3.125%")]
    [InlineData("shanghai", "教材增长幅度", "≥3.1200(%)")]
    public void What_can_be_measured_passes(string form, string name, string value) =>
        Reviewed.On(form).Indicator("社会效益指标", name, value).Findings("V8").ShouldBeEmpty();

    private static IReadOnlyList<Finding> Vehicles(string count, string share) => Reviewed.On()
        .Indicator("数量指标", "购置车辆数", count).Indicator("质量指标", "购置车辆及时率", share).Findings("V8");
}
