namespace PerfApproval.Domain.Rules.Values;

/// <summary>Things so few that a share of them below 100% means all of them: 95% of two vehicles.</summary>
internal static class FewCounted
{
    private const int ShortestName = 2;
    private const int Many = 10_000;

    /// <returns>The indicator that counts them; null where there are enough, or nothing counts what the rate is about.</returns>
    public static CheckedIndicator? For(CheckedIndicator rate, CheckedTable table)
    {
        var name = NameReading.Of(rate, table.Book);
        if (rate.Value is not { Operator: "≥" or "=" or ">" or null, Number: > 0 and < 100 and var share } || name.IsSatisfaction || !name.IsRate) return null;
        var counted = table.Indicators.Where(i => IsCountOf(i, name)).MaxBy(i => NameReading.Of(i, table.Book).Counted.Length);
        return counted is not null && IsTooFew(counted, share) ? counted : null;
    }

    private static bool IsCountOf(CheckedIndicator count, NameReading rate)
    {
        var counted = NameReading.Of(count, rate.Book).Counted;
        return count.Value.Number is > 0 and < Many && counted.Length >= ShortestName && rate.Name.Contains(counted, StringComparison.Ordinal)
            && rate.Book.WordsOf(RuleWords.Countable).Contains(UnitText.Bare(count.Unit));
    }

    // At least two may become three, but hardly more than twice as many.
    private static bool IsTooFew(CheckedIndicator count, decimal share)
    {
        var most = (count.Value.Number ?? 0) * (count.Value.Operator is "≥" or ">" ? 2 : 1);
        return decimal.Ceiling(most * share / 100) == most;
    }
}
