using System.Text.Json.Nodes;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class RouteRefusalTests
{
    private const string Cases = ".cases.expression.value";

    [Theory]
    [InlineData("Amount", "500")]
    [InlineData("Amount", "≥500")]
    [InlineData("Amount", ">= 500")]
    [InlineData("Amount", ">=-500")]
    [InlineData("Amount", ">=05")]
    [InlineData("Amount", ">=1e3")]
    [InlineData("Amount", ">=５００")]
    [InlineData("Amount", ">=1,000")]
    [InlineData("Amount", ">=1000000000000")]
    [InlineData("Amount", ">=500\n")]
    [InlineData("Rating", "及格")]
    [InlineData("Form", "")]
    [InlineData("Form", " hebei")]
    [InlineData("Form", "Otherwise")]
    [InlineData("Round", "an\nual")]
    public void A_case_that_could_never_fit_is_refused(string by, string text) =>
        Routing(by, text).Says(PathOf("route-amount", Cases), $"按 {by} 分流时不能写");

    [Theory]
    [InlineData(">=1000")]
    [InlineData(">500")]
    [InlineData("=500")]
    [InlineData("=600.5")]
    public void A_case_that_an_earlier_one_covers_is_refused(string covered) =>
        Routing("Amount", ">=500", covered).Says(PathOf("route-amount", Cases), $"“{covered}”永远选不到");

    [Fact]
    public void A_case_that_two_earlier_ones_cover_together_is_refused() =>
        Routing("Amount", "<500", ">=500", ">700").Says(PathOf("route-amount", Cases), "“>700”永远选不到");

    [Theory]
    [InlineData(">=1000", ">=500")]
    [InlineData("=500", ">=500")]
    [InlineData(">500", "=500")]
    [InlineData(">=500", "<0.5")]
    [InlineData(">0", "=0")]
    public void A_case_that_still_has_amounts_of_its_own_is_not_called_covered(string first, string second) =>
        Routing("Amount", first, second).Violations.ShouldAllBe(v => !v.Sentence.Contains("永远选不到", StringComparison.Ordinal));

    [Fact]
    public void A_route_without_the_way_for_all_others_is_refused() =>
        BrokenDefinition.By(f => f.Remove(f.Connection("route-amount", "Otherwise")))
            .Says(PathOf("route-amount"), "出口“Otherwise”没有连线");

    [Fact]
    public void A_route_by_an_unknown_fact_is_refused() =>
        BrokenDefinition.By(f => f.Activity("route-amount").Set("by", "Weather"))
            .SaysOnly(PathOf("route-amount", ".by.expression.value"), "“Weather”不在允许之列");

    // The connections are left as they were, so that there always is a violation to look at.
    private static BrokenDefinition Routing(string by, params string[] cases) => BrokenDefinition.By(f =>
    {
        f.Activity("route-amount").Set("by", by);
        f.Activity("route-amount").Set("cases", new JsonArray([.. cases.Select(c => JsonValue.Create(c))]).ToJsonString());
    });
}
