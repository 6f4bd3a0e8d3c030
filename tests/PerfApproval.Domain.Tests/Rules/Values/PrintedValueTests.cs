using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class PrintedValueTests
{
    private static readonly string[] Operators = ["≥", "≤", "=", ">", "<"];
    private static readonly string[] Units = ["%", "人次", "件", "元/套", "小时", "平方米"];

    [Fact]
    public void What_Shanghais_form_prints_troubles_no_rule_of_writing() => Prop.ForAll(Printed.ToArbitrary(), value =>
    {
        var found = Reviewed.On("shanghai").Indicator("社会效益指标", "护理服务变化", value).Findings().Select(f => f.Rule);
        found.ShouldNotContain(rule => rule == "V1" || rule == "V2" || rule == "V5" || rule == "X3", value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_operator_once_mended_stays_as_it_is() => Prop.ForAll(Misprinted.ToArbitrary(), value =>
    {
        var table = Reviewed.On().Indicator("社会效益指标", "护理服务变化", value);
        var finding = table.Findings("V2").ShouldHaveSingleItem(value);
        table.Mended(finding).Findings("V2").ShouldBeEmpty(value);
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Printed =>
        from sign in Gen.Elements(Operators)
        from cents in Gen.Choose(0, 9_999_999)
        from unit in Gen.Elements(Units)
        select IndicatorValue.Parse($"{sign}{cents / 100m}{unit}").InBrackets(2);

    private static Gen<string> Misprinted =>
        from sign in Gen.Elements(">=", "<=", "≧", "⩽", "＝", "＞", "不低于", "至多", "≥≥", "=>")
        from blank in Gen.Elements("", " ")
        from figure in Gen.Choose(0, 99_999)
        from unit in Gen.Elements(Units)
        select $"{sign}{blank}{figure}{unit}";
}
