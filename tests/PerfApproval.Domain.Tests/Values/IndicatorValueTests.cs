using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Tests.Values;

public sealed class IndicatorValueTests
{
    [Theory]
    [InlineData("≥12750件", "≥", "12750", "件")]
    [InlineData("≤3356168.79元", "≤", "3356168.79", "元")]
    [InlineData("≥26000.00(件)", "≥", "26000.00", "件")]
    [InlineData("=100.00 (%)", "=", "100.00", "%")]
    [InlineData("≥９０％", "≥", "90", "%")]
    [InlineData("2层", null, "2", "层")]
    [InlineData("1年", null, "1", "年")]
    [InlineData("100%", null, "100", "%")]
    [InlineData("≤1,200元/套", "≤", "1200", "元/套")]
    [InlineData("不低于95%", "≥", "95", "%")]
    public void A_figure_has_an_operator_a_number_and_a_unit(string text, string? comparison, string number, string unit)
    {
        var value = IndicatorValue.Parse(text);

        value.Kind.ShouldBe(ValueKind.Number);
        value.Operator.ShouldBe(comparison);
        value.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(number);
        value.Unit.ShouldBe(unit);
        value.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("2023年12月31日")]
    [InlineData("2023年12月前")]
    [InlineData("2023年1月至12月")]
    [InlineData("年底前")]
    [InlineData("全年")]
    [InlineData("7*24小时")]
    public void A_date_or_a_period_is_no_figure(string text) => IndicatorValue.Parse(text).Kind.ShouldBe(ValueKind.Date);

    [Theory]
    [InlineData("保障")]
    [InlineData("下降或持平")]
    [InlineData("提高安全性保障")]
    [InlineData("")]
    [InlineData("第3方验收2次以上")]
    public void Other_words_are_qualitative(string text) => IndicatorValue.Parse(text).Kind.ShouldBe(ValueKind.Qualitative);

    [Theory]
    [InlineData("≥98.7%", "≥98.70(%)")]
    [InlineData("=0(次)", "=0.00(次)")]
    [InlineData("≤1.695%", "≤1.695(%)")]
    [InlineData("提升", "提升")]
    public void Shanghai_prints_operator_two_decimals_and_the_unit_in_brackets(string text, string printed) =>
        IndicatorValue.Parse(text).InBrackets(2).ShouldBe(printed);
}
