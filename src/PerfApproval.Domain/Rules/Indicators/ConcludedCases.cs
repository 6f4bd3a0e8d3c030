using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>What is concluded in a year is no more than what was accepted: 结案数, 收案数.</summary>
internal static partial class ConcludedCases
{
    public static IEnumerable<Remark> Check(CheckedTable table)
    {
        Count[] accepted = [.. Counts(table, RuleWords.Accepted, RuleWords.Concluded)];
        return from concluded in Counts(table, RuleWords.Concluded, RuleWords.Accepted)
               where concluded.Indicator.Value.Operator is not ("≤" or "<")
               let whole = accepted.FirstOrDefault(a => a.Holds(concluded))
               where whole is not null && concluded.Number > whole.Number
               select Found(concluded.Indicator, whole.Indicator);
    }

    private static IEnumerable<Count> Counts(CheckedTable table, string words, string notOf) =>
        from indicator in table.Indicators
        where indicator.Value.Number is not null && indicator.Unit is not ("%" or "‰") && !NameReading.Of(indicator, table.Book).IsRate
        let word = table.Book.WordsOf(words).FirstOrDefault(w => indicator.Plain.Contains(w, StringComparison.Ordinal))
        where word is not null && !table.Book.MentionsAnyOf(indicator.Plain, notOf)
        select new Count(indicator, Commonplace().Replace(indicator.Plain.Replace(word, "", StringComparison.Ordinal), ""));

    private static Remark Found(CheckedIndicator concluded, CheckedIndicator accepted) =>
        new(ReviewRule.Only, concluded.ValuePlace, $"{concluded.Filed.Value}；{accepted.Filed.Value}",
            $"“{concluded.Filed.Name}”的“{concluded.Filed.Value}”多于“{accepted.Filed.Name}”的“{accepted.Filed.Value}”。",
            "请核对两个数；办结数中含往年旧存的，请在说明中写明。")
        {
            Others = [accepted.ValuePlace],
        };

    [GeneratedRegex("全年|本年|当年|年度|年|案件|各类|各项|总|新|件|数量|数|量", RegexOptions.CultureInvariant)]
    private static partial Regex Commonplace();

    /// <param name="Of">What is counted, as far as it is said: 民事.</param>
    private sealed record Count(CheckedIndicator Indicator, string Of)
    {
        public decimal Number => Indicator.Value.Number ?? 0;

        public bool Holds(Count part) => Indicator.Unit == part.Indicator.Unit && (Of.Length == 0 || Of == part.Of);
    }
}
