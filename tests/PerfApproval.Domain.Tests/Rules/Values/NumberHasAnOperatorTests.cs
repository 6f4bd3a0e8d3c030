using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class NumberHasAnOperatorTests
{
    [Theory]
    [InlineData("2层")]
    [InlineData("90％")]
    [InlineData("达到90%")]
    [InlineData("提高到90%")]
    [InlineData("完成 12 次")]
    [InlineData("合格率不低于95%")]
    [InlineData("8年")]
    [InlineData("1,200人次")]
    public void A_number_without_an_operator_asks_for_one(string value) => On(value).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [Theory]
    [InlineData("100%")]
    [InlineData("0")]
    [InlineData("0.00次")]
    public void The_whole_and_nothing_alone_are_only_a_hint(string value) => On(value).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Hint);

    [Theory]
    [InlineData("≥90%")]
    [InlineData("=100.00(%)")]
    [InlineData("响应≤2小时，修复≤24小时")]
    [InlineData("2026年6月30日前")]
    [InlineData("2026年12月底前全部完成")]
    [InlineData("7*24小时")]
    [InlineData("第3季度")]
    [InlineData("较上年提高5个百分点")]
    [InlineData("比上年增长5%")]
    [InlineData("提升")]
    [InlineData("")]
    [InlineData("符合GB/T 9704-2012")]
    public void What_has_one_or_is_no_number_needs_none(string value) => On(value).ShouldBeEmpty();

    [Fact]
    public void A_duration_for_a_deadline_is_told_as_a_deadline() => Reviewed.On().Indicator("时效指标", "护理服务周期", "1年").Findings("V1").ShouldBeEmpty();

    [Theory]
    [InlineData("90%以上", "≥90%")]
    [InlineData("90％及以上", "≥90%")]
    [InlineData("30 天以内", "≤30天")]
    [InlineData("5%以下", "≤5%")]
    [InlineData("1,200（以上）", "≥1,200")]
    public void Words_behind_the_number_become_an_operator(string value, string mended)
    {
        var table = Reviewed.On().Indicator("社会效益指标", "老人候岗情况", value);
        table.Findings("V1").Mended().ShouldBe(mended);
        table.Mended(table.Findings("V1").Single()).Findings("V1").ShouldBeEmpty();
    }

    private static IReadOnlyList<Finding> On(string value) => Reviewed.On().Indicator("社会效益指标", "老人候岗情况", value).Findings("V1");
}
