using System.Text.RegularExpressions;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules.Funds;

/// <summary>The money that a table's cost indicators name, and those of them whose money cannot be reckoned.</summary>
internal sealed partial class NamedCosts
{
    private readonly CheckedTable table;
    private readonly List<NamedCost> wholes = [];
    private readonly List<NamedCost> products = [];
    private readonly List<UnreckonedCost> unreckoned = [];

    public NamedCosts(CheckedTable table)
    {
        this.table = table;
        foreach (var cost in table.Indicators.Where(IsOfTheBudget)) Reckon(cost);
    }

    public IReadOnlyList<UnreckonedCost> Unreckoned => unreckoned;

    /// <summary>The amounts that add up; a price that only explains a whole cost is not added to it.</summary>
    public IReadOnlyList<NamedCost> Added => field ??= [.. wholes, .. products.Where(p => !wholes.Any(w => IsSame(w, p)) && p.Yuan != Sum(wholes))];

    /// <summary>What the costs come to: together, or as their total says where one of them is the total of the others.</summary>
    public IReadOnlyList<decimal> Sums => field ??= [.. Readings(Added)];

    /// <summary>What the costs come to without the prices, which may explain them rather than add to them.</summary>
    public IReadOnlyList<decimal> SumsOfWholes => field ??= wholes.Count > 0 && Sum(products) <= Sum(wholes) ? [.. Readings(wholes)] : [];

    /// <summary>What the rounding of the prices may amount to.</summary>
    public decimal Blur => products.Sum(p => p.Blur);

    private void Reckon(CheckedIndicator cost)
    {
        if (cost.Money is not { } money)
        {
            if (WhyNoMoney(cost) is { } why) unreckoned.Add(new(cost, why, IsPrice: false));
        }
        else if (money.IsWhole && !table.Book.MentionsAnyOf(cost.Plain, RuleWords.PriceNames))
        {
            wholes.Add(new(cost, money.Yuan, 0));
        }
        else if (QuantityOf(cost, money) is { Value.Number: { } quantity })
        {
            products.Add(new(cost, money.Yuan * quantity, quantity * Rounding(money)));
        }
        else
        {
            unreckoned.Add(new(cost, money.IsWhole ? "是单价，没有写明按什么计价" : $"是单价，没有唯一对应的数量指标（单位“{money.Per}”）", IsPrice: true));
        }
    }

    private bool IsOfTheBudget(CheckedIndicator indicator) => indicator.IsCost
        && !table.Book.MentionsAnyOf(indicator.Filed.Level2, RuleWords.NotOfTheBudget)
        && !table.Book.MentionsAnyOf(indicator.Plain, RuleWords.NoCosts);

    private string? WhyNoMoney(CheckedIndicator cost) => cost switch
    {
        { Value.Kind: ValueKind.Number, Unit: "" or "万" or "亿" } when !NameReading.Of(cost, table.Book).IsRate => "没有写明金额单位",
        _ when SomeMoney().IsMatch(cost.Filed.Value) => "不是一个确定的金额",
        _ => null,
    };

    private CheckedIndicator? QuantityOf(CheckedIndicator cost, Money price)
    {
        if (price.IsWhole) return null;
        CheckedIndicator[] counted = [.. table.Indicators.Where(i => i.IsQuantity && i.Value.Number is not null && IsSameUnit(i.Unit, price.Per))];
        if (counted.Length < 2) return counted.SingleOrDefault();
        var likest = counted.GroupBy(c => PlainText.SharedPairs(c.Plain, cost.Plain)).MaxBy(g => g.Key);
        return likest is { Key: > 0 } && likest.Count() == 1 ? likest.Single() : null;
    }

    private IEnumerable<decimal> Readings(IReadOnlyList<NamedCost> costs)
    {
        if (costs.Count == 0) yield break;
        yield return Sum(costs);
        var totals = costs.Where(c => table.Book.MentionsAnyOf(c.Indicator.Plain, RuleWords.TotalNames)).ToArray();
        if (totals.Length > 0 && costs.Count > 1) yield return Math.Max(totals.Max(t => t.Yuan), Sum([.. costs.Except(totals)]));
    }

    // A price printed with all the decimals of the form may have been rounded to them.
    private decimal Rounding(Money price)
    {
        var form = table.Form.Money;
        return price.Unit == form.Unit && price.In(form.Unit).Scale >= form.Decimals ? Money.YuanOf(form.Unit) / Power(form.Decimals) / 2 : 0;
    }

    private static decimal Power(int decimals) => Enumerable.Repeat(10m, decimals).Aggregate(1m, (product, ten) => product * ten);

    private static bool IsSame(NamedCost whole, NamedCost product) => Math.Abs(whole.Yuan - product.Yuan) <= product.Blur;

    private static bool IsSameUnit(string unit, string per) => unit == per || (unit is "人" or "名" && per is "人" or "名");

    private static decimal Sum(IEnumerable<NamedCost> costs) => costs.Sum(c => c.Yuan);

    [GeneratedRegex("[0-9０-９一二三四五六七八九十百千万亿]\\s*元|[¥￥]", RegexOptions.CultureInvariant)]
    private static partial Regex SomeMoney();
}

/// <summary>What one cost indicator comes to.</summary>
/// <param name="Blur">What the rounding of its price may amount to.</param>
internal sealed record NamedCost(CheckedIndicator Indicator, decimal Yuan, decimal Blur);

/// <summary>A cost indicator whose money cannot be reckoned.</summary>
internal sealed record UnreckonedCost(CheckedIndicator Indicator, string Why, bool IsPrice);
