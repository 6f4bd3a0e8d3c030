using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class OperatorIsKnownTests
{
    [Theory]
    [InlineData(">=90%", "≥90%")]
    [InlineData("> = 90%", "≥ 90%")]
    [InlineData("≧90%", "≥90%")]
    [InlineData("⩽5天", "≤5天")]
    [InlineData("＞90%", ">90%")]
    [InlineData("＝100%", "=100%")]
    [InlineData("≥≥90%", "≥90%")]
    [InlineData("≥＝90%", "≥90%")]
    [InlineData("〉90%", ">90%")]
    [InlineData("不低于90%", "≥90%")]
    [InlineData("不超过2026年12月", "≤2026年12月")]
    [InlineData("不少于 8 小时", "≥8 小时")]
    [InlineData("不少于3年", "≥3年")]
    [InlineData("不得超过5天", "≤5天")]
    [InlineData("不超过 5 天", "≤5 天")]
    [InlineData("大于90%", ">90%")]
    [InlineData("合格率>=95%", "合格率≥95%")]
    [InlineData("<=2026年12月", "≤2026年12月")]
    public void What_means_one_of_the_five_is_written_as_it(string value, string mended)
    {
        var table = Reviewed.On().Indicator("社会效益指标", "老人候岗情况", value);
        table.Findings("V2").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
        table.Findings("V2").Mended().ShouldBe(mended);
        table.Mended(table.Findings("V2").Single()).Findings("V2").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("≈90%")]
    [InlineData("~90%")]
    [InlineData("≠0次")]
    [InlineData("!=0次")]
    [InlineData("≡5次")]
    [InlineData("±5%")]
    [InlineData("约90%")]
    [InlineData("90%左右")]
    [InlineData("≥90%左右")]
    public void What_only_a_person_can_decide_is_not_mended(string value)
    {
        var finding = Reviewed.On().Indicator("社会效益指标", "老人候岗情况", value).Findings("V2").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Error);
        finding.Mends.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("≥90%")]
    [InlineData("=0.00(次)")]
    [InlineData("< 5 天")]
    [InlineData("1~3月")]
    [InlineData("50～60人")]
    [InlineData("≥80%且≤95%")]
    [InlineData("高于去年")]
    [InlineData("高于2025年水平")]
    [InlineData("=20±2℃")]
    [InlineData("不低于上年水平")]
    [InlineData("2026年1月至12月")]
    [InlineData("<p>≥90%</p>")]
    [InlineData("$\\geq 90\\%$")]
    [InlineData("流程A=>B")]
    [InlineData("〈规程〉已修订")]
    [InlineData("提升")]
    [InlineData("")]
    public void The_five_and_what_is_no_operator_pass(string value) =>
        Reviewed.On().Indicator("社会效益指标", "老人候岗情况", value).Findings("V2").ShouldBeEmpty();
}
