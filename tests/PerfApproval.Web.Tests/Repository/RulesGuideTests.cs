using PerfApproval.Domain.Rules;
using PerfApproval.Web.Features.Checks;

namespace PerfApproval.Web.Tests.Repository;

public sealed class RulesGuideTests
{
    [Fact]
    public void The_guide_lists_every_rule_with_its_weight()
    {
        var guide = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "guide", "rules.md"));
        var book = ShippedRules.Load(Path.Combine(AppContext.BaseDirectory, "rules")).For("", null);

        foreach (var rule in RuleCatalog.All)
        {
            var weights = rule.Cases.Keys.Select(c => book.SeverityOf(rule.KeyOf(c))).Distinct().OrderDescending().Select(SeverityWords.Of);
            guide.ShouldContain($"| {rule.Id} | {rule.Name} | ");
            guide.Split('\n').Single(l => l.StartsWith($"| {rule.Id} |", StringComparison.Ordinal)).Split('|')[3].Trim().Split('、').ShouldBe(weights, ignoreOrder: true, rule.Id);
        }
    }
}
