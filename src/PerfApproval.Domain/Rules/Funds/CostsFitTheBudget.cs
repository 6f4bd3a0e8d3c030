using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F2: The money among the cost indicators is the budget.</summary>
internal sealed class CostsFitTheBudget : TableRule
{
    private const string Above = "above";
    private const string Below = "below";

    public override string Id => "F2";

    public override string Name => "成本与预算";

    public override string Why => "成本指标说明钱花在哪里，应与预算数一致。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Above] = "成本合计超过预算",
        [Below] = "成本合计少于预算",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        var costs = new NamedCosts(table);
        if (table.Project is null || (costs.Added.Count == 0 && costs.Unreckoned.Count == 0)) return [];
        Budget[] budgets = [.. Budgets(table)];
        if (budgets.FirstOrDefault(b => b.Yuan is null) is { } unread) return [UnreadBudget(unread)];
        if (budgets.Length == 0) return [];
        return Judged(table.Form.Money, costs, budgets) is { } remark ? [remark] : [];
    }

    private static Remark? Judged(MoneyFormat money, NamedCosts costs, Budget[] budgets)
    {
        if (costs.Unreckoned.All(u => u.IsPrice) && Fits(money, costs, budgets)) return null;
        var (least, most) = (budgets.MinBy(b => b.Yuan)!, budgets.MaxBy(b => b.Yuan)!);
        if (costs.Sums.Count > 0 && costs.Sums.All(s => s - costs.Blur > most.Yuan)) return AboveBudget(money, costs, most);
        if (costs.Unreckoned.Count > 0) return NotReckoned(costs.Unreckoned);
        return costs.Sums.All(s => s + costs.Blur < least.Yuan) ? BelowBudget(money, costs, least) : Between(money, costs, budgets);
    }

    private static bool Fits(MoneyFormat money, NamedCosts costs, Budget[] budgets)
    {
        var sums = costs.Sums.Concat(costs.SumsOfWholes).Select(s => Rounded(s, money)).ToList();
        // Each cost may have been rounded by itself.
        if (costs.Unreckoned.Count == 0) sums.Add(costs.Added.Sum(c => Rounded(c.Yuan, money)));
        return budgets.Any(b => sums.Any(s => Math.Abs(s - (b.Yuan ?? 0)) <= costs.Blur));
    }

    private static decimal Rounded(decimal yuan, MoneyFormat money)
    {
        var factor = Money.YuanOf(money.Unit);
        return decimal.Round(yuan / factor, money.Decimals, MidpointRounding.AwayFromZero) * factor;
    }

    // A total that nobody filled in is none that costs could be above.
    private static IEnumerable<Budget> Budgets(CheckedTable table) =>
        from sum in table.Form.Identities.Select(i => i.Sum).DefaultIfEmpty(table.Form.FundsKeys.FirstOrDefault() ?? "")
        let text = table.Project?.Funds.GetValueOrDefault(sum) ?? ""
        where !string.IsNullOrWhiteSpace(text)
        select new Budget(table.At(FieldKeys.FundsPrefix + sum), text, table.AmountOf(sum) * Money.YuanOf(table.Form.Money.Unit));

    private static Remark AboveBudget(MoneyFormat money, NamedCosts costs, Budget budget) =>
        Differing(Above, costs, Parts(money, costs, costs.Sums.Min()), budget,
            $"超过{budget.Place.Label} {Said(budget, money)}，多出 {Money.Said(costs.Sums.Min() - (budget.Yuan ?? 0), money.Unit)}。",
            $"请核对成本指标和{budget.Place.Label}，使两者一致。");

    private static Remark BelowBudget(MoneyFormat money, NamedCosts costs, Budget budget)
    {
        var gap = Money.Said((budget.Yuan ?? 0) - costs.Sums.Max(), money.Unit);
        return Differing(Below, costs, Parts(money, costs, costs.Sums.Max()), budget,
            $"少于{budget.Place.Label} {Said(budget, money)}，差 {gap}。", $"请为其余 {gap}补上成本指标，或说明这部分资金的用途。");
    }

    private static Remark Differing(string @case, NamedCosts costs, string sum, Budget budget, string how, string cure) =>
        new(@case, costs.Added[0].Indicator.ValuePlace, sum, $"成本指标合计 {sum}，{how}", cure)
        {
            Others = [.. costs.Added.Skip(1).Select(c => c.Indicator.ValuePlace), budget.Place],
        };

    private static Remark Between(MoneyFormat money, NamedCosts costs, Budget[] budgets) =>
        new(Above, costs.Added[0].Indicator.ValuePlace, Parts(money, costs, costs.Sums[0]),
            $"成本指标合计 {Parts(money, costs, costs.Sums[0])}，与{string.Join("、", budgets.Select(b => $"{b.Place.Label} {Said(b, money)}"))}都不相等，无法判断以哪个数为准。",
            "请核对成本指标，使合计等于预算；其中一项是合计的，请使它等于其他各项之和。")
        {
            Outcome = FindingOutcome.CannotTell,
            Others = [.. costs.Added.Skip(1).Select(c => c.Indicator.ValuePlace)],
        };

    private static Remark NotReckoned(IReadOnlyList<UnreckonedCost> unreckoned) =>
        new(Above, unreckoned[0].Indicator.ValuePlace, string.Join('；', unreckoned.Select(u => u.Indicator.Filed.Value)),
            $"{string.Join("，", unreckoned.Select(u => $"“{u.Indicator.Filed.Name}”的“{u.Indicator.Filed.Value}”{u.Why}"))}，无法核对成本与预算。",
            "请写明金额和单位；单价请写成“元/套”的形式，并设同一单位的数量指标。")
        {
            Outcome = FindingOutcome.CannotTell,
            Others = [.. unreckoned.Skip(1).Select(u => u.Indicator.ValuePlace)],
        };

    private static Remark UnreadBudget(Budget budget) =>
        new(Above, budget.Place, budget.Text, $"“{budget.Text}”不是金额，无法核对成本与预算。", "请只填数字。") { Outcome = FindingOutcome.CannotTell };

    private static string Parts(MoneyFormat money, NamedCosts costs, decimal sum)
    {
        var said = Money.Said(sum, money.Unit);
        return costs.Added.Count == 1 || sum != costs.Added.Sum(c => c.Yuan) ? said
            : $"{said}（{string.Join(" + ", costs.Added.Select(c => Money.Trimmed(c.Yuan / Money.YuanOf(money.Unit))))}）";
    }

    private static string Said(Budget budget, MoneyFormat money) => Money.Said(budget.Yuan ?? 0, money.Unit);

    private sealed record Budget(CellPlace Place, string Text, decimal? Yuan);
}
