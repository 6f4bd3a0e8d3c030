using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Funds;

public sealed class SpendingPlanRisesTests
{
    private static readonly string[] Months = ["3月底", "6月底", "10月底", "12月底"];

    [Theory]
    [InlineData("25%", "50%", "40%", "100%", "10月底的“40%”低于6月底的“50%”")]
    [InlineData("25%", "50%", "80%", "90%", "12月底的“90%”不是 100%")]
    [InlineData("25%", "50%", "120%", "100%", "10月底的“120%”不在 0–100 之间")]
    [InlineData("-5%", "50%", "80%", "100%", "3月底的“-5%”不在 0–100 之间")]
    [InlineData("25%", "50%", "80%", "", "12月底没有填写")]
    [InlineData("0.25", "0.5", "0.8", "1", "12月底的“1”不是 100%")]
    public void A_plan_that_falls_or_does_not_end_at_the_whole_is_one_error(string march, string june, string october, string december, string what)
    {
        var finding = Plan(march, june, october, december).Where(f => f.Severity == Severity.Error).ShouldHaveSingleItem();
        finding.What.ShouldContain(what);
    }

    [Theory]
    [InlineData("0%", "100%", "100%", "100%")]
    [InlineData("100%", "100%", "100%", "100%")]
    public void A_first_point_of_nothing_or_of_everything_is_a_warning(string march, string june, string october, string december)
    {
        var finding = Plan(march, june, october, december).ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Place.Field.ShouldBe("plan.3月底");
    }

    [Theory]
    [InlineData("25%", "50%", "80%", "100%")]
    [InlineData("25", "50", "80", "100")]
    [InlineData("12.5％", "50 %", "50%", "100.00%")]
    public void A_plan_that_rises_to_the_whole_is_no_finding(string march, string june, string october, string december) =>
        Plan(march, june, october, december).ShouldBeEmpty();

    [Fact]
    public void A_point_that_is_no_share_cannot_be_told()
    {
        var finding = Plan("四分之一", "50%", "80%", "100%").ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(FindingOutcome.CannotTell);
        finding.What.ShouldContain("四分之一");
    }

    [Fact]
    public void Where_nothing_is_spent_nothing_is_planned() =>
        Reviewed.On().With(p => p with { Plan = Points("", "", "", "") }).Funds(("total", ""), ("fiscal", ""), ("other", "")).Findings("F4").ShouldBeEmpty();

    private static IReadOnlyList<Finding> Plan(params string[] shares) => Reviewed.On().With(p => p with { Plan = Points(shares) }).Findings("F4");

    private static PlanPoint[] Points(params string[] shares) => [.. Months.Zip(shares, (by, share) => new PlanPoint(by, share))];
}
