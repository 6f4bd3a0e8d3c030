using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class RequiredKindsArePresentTests
{
    [Fact]
    public void All_missing_kinds_are_named_in_one_error()
    {
        var finding = Reviewed.On().With(p => p with { Indicators = [.. p.Indicators.Where(i => i.Level2 is not ("质量指标" or "成本指标"))] }).Findings("I1").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Error);
        finding.Found.ShouldBe("质量指标、成本指标");
        finding.Cure.ShouldContain("“产出指标”");
    }

    [Fact]
    public void A_kind_that_the_form_does_not_require_may_be_missing() =>
        Reviewed.On().With(p => p with { Indicators = [.. p.Indicators.Where(i => i.Level2 != "社会效益指标")] }).Findings("I1").ShouldBeEmpty();

    [Theory]
    [InlineData("预算执行率", "≥95%")]
    [InlineData("成本控制情况", "合规")]
    public void Costs_without_any_figure_of_cost_are_a_warning(string name, string value)
    {
        var finding = Reviewed.On().Cost((name, value)).Findings("I1").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.What.ShouldContain(name);
    }

    [Fact]
    public void One_figure_among_the_costs_is_enough() => Reviewed.On().Cost(("预算执行率", "≥95%"), ("教材成本", "≤3万元")).Findings("I1").ShouldBeEmpty();
}
