using PerfApproval.Domain.Rules.Funds;

namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>A rate, the number of its successes and the number of its cases fit together: 调解成功率, 调解成功数, 调解案件数.</summary>
internal static class SuccessRates
{
    // What rounding to whole cases may amount to.
    private const decimal Tolerance = 1;

    public static IEnumerable<Remark> Check(CheckedTable table) =>
        from rate in table.Indicators
        where rate.Plain.EndsWith('率') && rate is { Unit: "%", Value.Number: not null }
        let stem = rate.Plain[..^1]
        let outcome = table.Book.WordsOf(RuleWords.Outcomes).FirstOrDefault(w => stem.Length > w.Length && stem.EndsWith(w, StringComparison.Ordinal))
        where outcome is not null
        let successes = Only(table, c => c.Plain.StartsWith(stem, StringComparison.Ordinal))
        where successes is not null
        let cases = Only(table, c => c.Plain.Contains(stem[..^outcome.Length], StringComparison.Ordinal)
            && c.Unit == successes.Unit && !table.Book.MentionsAnyOf(c.Plain, RuleWords.Outcomes))
        where cases is not null && Math.Abs(Expected(rate, cases) - (successes.Value.Number ?? 0)) > Tolerance
        select Found(rate, successes, cases);

    // Where two could be meant, none is.
    private static CheckedIndicator? Only(CheckedTable table, Func<CheckedIndicator, bool> isMeant)
    {
        CheckedIndicator[] meant = [.. table.Indicators.Where(i => i.Value.Number is not null && i.Unit is not ("%" or "‰") && i.Money is null && !i.IsTimeliness && isMeant(i))];
        return meant.Length == 1 ? meant[0] : null;
    }

    private static decimal Expected(CheckedIndicator rate, CheckedIndicator cases) => (cases.Value.Number ?? 0) * (rate.Value.Number ?? 0) / 100;

    private static Remark Found(CheckedIndicator rate, CheckedIndicator successes, CheckedIndicator cases) =>
        new(ReviewRule.Only, successes.ValuePlace, $"{cases.Filed.Value}；{rate.Filed.Value}；{successes.Filed.Value}",
            $"“{cases.Filed.Name}”{cases.Filed.Value}乘以“{rate.Filed.Name}”{rate.Filed.Value}等于 {Money.Trimmed(Expected(rate, cases))}{successes.Unit}，而“{successes.Filed.Name}”为{successes.Filed.Value}。",
            "请核对这三个数，使它们相符。")
        {
            Others = [rate.ValuePlace, cases.ValuePlace],
        };
}
