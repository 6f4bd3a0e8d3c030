using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules.Goals;

/// <summary>Figures in a goal that differ from those of the indicators about the same thing.</summary>
internal static class GoalFigures
{
    // More than any budget counts, and few enough digits to be converted.
    private const decimal Largest = 1_000_000_000_000_000;

    public static IEnumerable<GoalDifference> NotAmong(IReadOnlyList<CheckedIndicator> indicators, string clause) =>
        Parts(clause).SelectMany(part => Differences(indicators, part));

    // 立案率90%、结案率85% are two statements.
    private static string[] Parts(string clause) => PlainText.Of(clause).Split('、');

    // 由 85% 提高到 90%: it is enough that one of the figures is the indicator's.
    private static IEnumerable<GoalDifference> Differences(IReadOnlyList<CheckedIndicator> indicators, string part)
    {
        var figures = FigureInText.In(part).Where(f => f.Number < Largest && !IsPeople(f.Unit) && !f.IsChange).ToList();
        if (figures.Count == 0) yield break;
        var first = Quantity.Of(figures[0].Number, figures[0].Unit);
        var same = indicators.Where(i => i.Value.Number is < Largest && IsAbout(i, part) && Quantity.Of(i.Value) is { } value && value.Less(first) is not null).ToList();
        if (same.Count == 0 || same.Any(i => figures.Any(f => IsSame(i, f.Number, f.Unit)))) yield break;
        yield return new($"{figures[0].Number}{figures[0].Unit}", same[0]);
    }

    private static bool IsSame(CheckedIndicator indicator, decimal number, string unit) =>
        Quantity.Of(indicator.Value.Number ?? 0, UnitText.Bare(indicator.Unit)).Less(Quantity.Of(number, unit)) is 0;

    // Persons are held against the indicators by I8.
    private static bool IsPeople(string unit) => unit.EndsWith('人') || unit.EndsWith('名');

    // At least half of what the name says stands in the goal too: 图书借阅量 is not 购买图书.
    private static bool IsAbout(CheckedIndicator indicator, string part)
    {
        var (name, shared) = (indicator.Plain, 0);
        for (var i = 0; i + 1 < name.Length; i++)
        {
            if (part.Contains(name.AsSpan(i, 2), StringComparison.Ordinal)) shared++;
        }

        return shared > 0 && shared * 2 >= name.Length - 1;
    }
}

/// <summary>A figure of a goal, and the indicator that says another.</summary>
internal sealed record GoalDifference(string Figure, CheckedIndicator Indicator);
