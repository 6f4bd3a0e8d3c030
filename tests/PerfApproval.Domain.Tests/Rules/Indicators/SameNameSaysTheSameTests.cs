using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class SameNameSaysTheSameTests
{
    private static readonly string[] Values = ["≥90%", "≥95%", "≥90%", "≥85%"];

    [Fact]
    public void Without_a_majority_all_tables_are_concerned()
    {
        var finding = With("扫描成本", "≤33万元").Findings("I5", With("扫描成本", "≤35万元")).ShouldHaveSingleItem();
        finding.Tables.ShouldBe([0, 1]);
        finding.What.ShouldContain("≤33万元");
        finding.What.ShouldContain("≤35万元");
    }

    [Fact]
    public void Only_those_are_concerned_that_differ_from_the_majority() =>
        With("扫描成本", "≤33万元").Findings("I5", With("扫描成本", "≤35万元"), With("扫描成本", "≤33万元")).ShouldHaveSingleItem().Tables.ShouldBe([1]);

    [Fact]
    public void Another_kind_under_the_same_name_is_found_too()
    {
        var other = Reviewed.On().Indicator("质量指标", "扫描页数", "≥100页");
        Reviewed.On().Indicator("数量指标", "扫描页数", "≥100页").Findings("I5", other).ShouldHaveSingleItem().Cure.ShouldContain("二级指标");
    }

    [Theory]
    [InlineData("=100.00(%)", "100%")]
    [InlineData("≥９０％", "≥90%")]
    [InlineData("≤330000元", "≤33万元")]
    [InlineData("≥1,000件", "≥ 1000件")]
    public void The_same_said_otherwise_passes(string value, string other) => With("扫描情况", value).Findings("I5", With("扫描情况", other)).ShouldBeEmpty();

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    public void The_order_of_the_tables_makes_no_difference(params int[] order)
    {
        Reviewed[] tables = [.. Values.Select(v => With("扫描合格率", v))];
        IReadOnlyList<Finding> findings = tables[order[0]].Findings("I5", [.. order.Skip(1).Select(i => tables[i])]);
        findings.ShouldHaveSingleItem().Tables.Select(t => order[t]).Order().ShouldBe([0, 1, 2, 3]);
    }

    private static Reviewed With(string name, string value) => Reviewed.On().Indicator("社会效益指标", name, value);
}
