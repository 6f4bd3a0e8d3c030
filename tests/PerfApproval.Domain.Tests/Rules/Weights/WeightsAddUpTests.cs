using System.Globalization;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Rules.Weights;

namespace PerfApproval.Domain.Tests.Rules.Weights;

public sealed class WeightsAddUpTests
{
    [Theory]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public void The_even_split_adds_up(string form) => Weighed(form, Even(form)).Findings("W1").ShouldBeEmpty();

    [Fact]
    public void Fractions_of_a_point_are_allowed() => Weighed("hebei", ["12.5", "12.5", "12.5", "12.5", "30", "10"]).Findings("W1").ShouldBeEmpty();

    [Fact]
    public void A_level_that_does_not_add_up_is_named_with_the_difference()
    {
        var finding = Weighed("hebei", ["12.5", "12.5", "12.5", "12", "30", "10"]).Findings("W1").ShouldHaveSingleItem();
        finding.What.ShouldContain("产出指标的权重合计 49.5，应为 50，少 0.5");
        finding.Place.Field.ShouldBe("weight");
    }

    [Theory]
    [InlineData("")]
    [InlineData("十")]
    [InlineData("-10")]
    [InlineData("110")]
    public void Every_row_is_weighed_with_a_number(string weight) =>
        Weighed("hebei", ["13", "13", "12", "12", "30", weight]).Findings("W1").ShouldHaveSingleItem().Place.Row.ShouldBe(6);

    [Fact]
    public void A_table_without_any_weight_is_one_finding() => Weighed("hebei", ["", "", "", "", "", ""]).Findings("W1").ShouldHaveSingleItem();

    [Fact]
    public void The_share_of_a_level_without_rows_is_told()
    {
        var table = Weighed("hebei", ["13", "13", "12", "12", "30", "10"]).With(p => p with { Indicators = [.. p.Indicators.SkipLast(1)] });
        table.Findings("W1").ShouldHaveSingleItem().What.ShouldContain("满意度指标");
    }

    [Fact]
    public void A_year_that_weighs_nothing_asks_for_no_weights() => Reviewed.On().Findings("W1").ShouldBeEmpty();

    private static string[] Even(string form) =>
        [.. WeightProposal.For(ShippedBook.Form(form), ShippedBook.Of(form).Weights, [.. FaultlessTable.Of(form).Indicators.Select(i => i.Level1)]).Select(w => w?.ToString(CultureInfo.InvariantCulture) ?? "")];

    private static Reviewed Weighed(string form, string[] weights) => Reviewed.On(form)
        .By(b => b with { Cases = new Dictionary<string, Severity>(b.Cases) { ["W1"] = Severity.Warning } })
        .With(p => p with { Indicators = [.. p.Indicators.Zip(weights, (indicator, weight) => indicator with { Weight = weight })] });
}
