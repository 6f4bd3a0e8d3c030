using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Funds;

public sealed class CostsFitTheBudgetTests
{
    [Fact]
    public void Costs_above_the_budget_are_an_error()
    {
        var finding = Costs(("设备购置成本", "≤20万元"), ("安装调试成本", "≤11万元")).Findings("F2").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Error);
        finding.What.ShouldContain("31 万元（20 + 11）");
        finding.What.ShouldContain("多出 1 万元");
    }

    [Fact]
    public void Costs_below_the_budget_are_a_warning_that_names_the_gap()
    {
        var finding = Costs(("设备购置成本", "≤20万元"), ("安装调试成本", "≤8.5万元")).Findings("F2").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.What.ShouldContain("差 1.5 万元");
    }

    [Theory]
    [InlineData("≤300000元")]
    [InlineData("≤300,000.00元")]
    [InlineData("≤0.003亿元")]
    [InlineData("≤300001.20元")]
    [InlineData("≤30万元/年")]
    [InlineData("≤３０万元")]
    [InlineData("≤30万元以内")]
    [InlineData("≤30万元（含税）")]
    public void What_comes_to_the_budget_is_no_finding(string value) =>
        Costs(("护理员培训成本", value)).Findings("F2").ShouldBeEmpty();

    [Fact]
    public void The_unit_may_stand_in_the_name() => Costs(("护理员培训成本（元）", "≤300000")).Findings("F2").ShouldBeEmpty();

    [Fact]
    public void Costs_that_were_rounded_one_by_one_fit() =>
        Costs(("甲成本", "≤100049元"), ("乙成本", "≤100049元"), ("丙成本", "≤99990元")).Findings("F2").ShouldBeEmpty();

    [Fact]
    public void A_price_is_multiplied_by_the_quantity_of_its_unit()
    {
        Costs(("电脑单价", "≤6000元/台")).Indicator("数量指标", "电脑数量", "=50台").Findings("F2").ShouldBeEmpty();
        Costs(("电脑单价", "≤6000元/台")).Indicator("数量指标", "电脑数量", "=51台").Findings("F2").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void Of_two_quantities_the_one_that_shares_words_with_the_price_is_taken() =>
        Costs(("电脑单价", "≤6000元/台")).Indicator("数量指标", "电脑采购数量", "=50台").Indicator("数量指标", "打印机采购数量", "=9台").Findings("F2").ShouldBeEmpty();

    [Fact]
    public void A_price_without_its_quantity_cannot_be_told()
    {
        var finding = Costs(("电脑单价", "≤6000元/台")).Findings("F2").ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(FindingOutcome.CannotTell);
        finding.What.ShouldContain("电脑单价");
    }

    [Fact]
    public void Whole_costs_alone_above_the_budget_are_an_error_whatever_the_price_comes_to() =>
        Costs(("装修成本", "≤31万元"), ("电脑单价", "≤6000元/台")).Findings("F2").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);

    [Fact]
    public void A_price_that_only_explains_a_whole_cost_is_not_added_to_it() =>
        Costs(("护理员培训成本", "≤30万元"), ("培训单价", "≤1000元/人")).Findings("F2").ShouldBeEmpty();

    [Theory]
    [InlineData("项目总成本", "≤30万元", "≤20万元", "≤10万元")]
    [InlineData("成本合计", "≤30万元", "≤20万元", "≤5万元")]
    public void A_total_beside_its_parts_is_not_added_twice(string total, string sum, string first, string second) =>
        Costs((total, sum), ("师资成本", first), ("教材成本", second)).Findings("F2").ShouldBeEmpty();

    [Theory]
    [InlineData("≤30")]
    [InlineData("≤30万")]
    [InlineData("30-35万元")]
    [InlineData("≤¥300000")]
    [InlineData("三十万元")]
    public void Money_that_cannot_be_read_cannot_be_told(string value) =>
        Costs(("护理员培训成本", value)).Findings("F2").ShouldHaveSingleItem().Outcome.ShouldBe(FindingOutcome.CannotTell);

    [Theory]
    [InlineData("预算执行率", "≥95%")]
    [InlineData("成本控制情况", "有效控制")]
    public void Costs_without_money_are_left_to_other_rules(string name, string value) => Costs((name, value)).Findings("F2").ShouldBeEmpty();

    [Theory]
    [InlineData("300,000.00", null)]
    [InlineData("900,000.00", null)]
    [InlineData("900,000.01", Severity.Error)]
    [InlineData("299,999.00", Severity.Warning)]
    [InlineData("500,000.00", Severity.Hint)]
    public void In_Shanghai_costs_may_be_those_of_the_year_or_of_the_whole_project(string cost, Severity? severity)
    {
        var table = Reviewed.On("shanghai").Funds(("total", "900,000.00"), ("fiscal", "850,000.00")).Cost(("护理员培训成本", $"≤{cost}(元)"));
        table.Findings("F2").Select(f => (Severity?)f.Severity).SingleOrDefault().ShouldBe(severity);
    }

    [Fact]
    public void In_Shanghai_what_a_project_costs_society_is_not_paid_from_its_budget() =>
        Reviewed.On("shanghai").Indicator("社会成本指标", "周边商户误工损失", "≤500000.00(元)").Findings("F2").ShouldBeEmpty();

    [Fact]
    public void A_budget_that_nobody_filled_in_is_not_exceeded() =>
        Costs(("护理员培训成本", "≤30万元")).Funds(("total", ""), ("fiscal", ""), ("other", "")).Findings("F2").ShouldBeEmpty();

    [Fact]
    public void Whether_costs_are_said_in_yuan_or_in_ten_thousands_makes_no_difference() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(1, 6_000_000).ListOf(3).ToArbitrary(), cents =>
        {
            var yuan = cents.Select(c => c / 10m).ToArray();
            Verdict(yuan, y => $"≤{y}元").ShouldBe(Verdict(yuan, y => $"≤{y / 10_000}万元"));
            Verdict(yuan, y => $"≤{y}元").ShouldBe(Verdict([.. yuan.Reverse()], y => $"≤{y / 1000}千元"));
        }));

    private static string Verdict(decimal[] yuan, Func<decimal, FormattableString> said) =>
        Costs([.. yuan.Select((y, i) => ($"第{"甲乙丙"[i % 3]}成本", said(y).ToString(CultureInfo.InvariantCulture)))]).Findings("F2").Select(f => $"{f.Severity}").SingleOrDefault() ?? "";

    // The budget is 30 万元.
    private static Reviewed Costs(params (string, string)[] costs) => Reviewed.On("tianjin").Cost(costs);
}
