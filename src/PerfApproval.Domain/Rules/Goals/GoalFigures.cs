using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules.Goals;

/// <summary>Figures in a goal that differ from those of the indicators about the same thing.</summary>
internal static class GoalFigures
{
    public static IEnumerable<GoalDifference> In(string clause, CheckedTable table) =>
        Parts(clause).SelectMany(part => Differences(part, table));

    // 立案率90%、结案率85% are two statements.
    private static string[] Parts(string clause) => PlainText.Of(clause).Split('、');

    // 由 85% 提高到 90%: it is enough that one of the figures is the indicator's.
    private static IEnumerable<GoalDifference> Differences(string part, CheckedTable table)
    {
        var figures = FigureInText.In(part).Where(f => f.Number < CheckedTable.Boundless && !IsPeople(f.Unit) && !f.IsChange).ToList();
        if (figures.Count == 0) yield break;
        var stated = figures.ConvertAll(f => Quantity.Of(f.Number, f.Unit));
        var same = table.Indicators.Where(i => IsAbout(NameReading.Of(i, table.Book), part) && FigureOf(i)?.Less(stated[0]) is not null).ToList();
        if (same.Count == 0 || same.Any(i => stated.Any(s => FigureOf(i)?.Less(s) is 0))) yield break;
        yield return new($"{figures[0].Number}{figures[0].Unit}", same[0]);
    }

    private static Quantity? FigureOf(CheckedIndicator indicator) =>
        indicator.Value.Number is { } number ? Quantity.Of(number, UnitText.Bare(indicator.Unit)) : null;

    // Persons are held against the indicators by I8.
    private static bool IsPeople(string unit) => unit.EndsWith('人') || unit.EndsWith('名');

    // What a name begins with sets it apart (一审案件审结率 is not 民事案件审结率), and half of the rest belongs to it: 图书借阅量 is not 购买图书.
    private static bool IsAbout(NameReading indicator, string part)
    {
        var name = indicator.Counted;
        if (name.Length < 2 || !part.Contains(name[..2], StringComparison.Ordinal)) return false;
        var shared = Enumerable.Range(0, name.Length - 1).Count(i => part.AsSpan().Contains(name.AsSpan(i, 2), StringComparison.Ordinal));
        return shared * 2 >= name.Length - 1;
    }
}

/// <summary>A figure of a goal, and the indicator that says another.</summary>
internal sealed record GoalDifference(string Figure, CheckedIndicator Indicator);
