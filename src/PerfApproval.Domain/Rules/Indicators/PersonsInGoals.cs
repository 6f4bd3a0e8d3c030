using System.Globalization;
using System.Text.RegularExpressions;
using PerfApproval.Domain.Rules.Funds;

namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>The persons that the goals name are as many as the indicator counts: one figure, or the sum of them.</summary>
internal static partial class PersonsInGoals
{
    public static IEnumerable<Remark> Check(CheckedTable table)
    {
        CheckedIndicator[] counted = [.. table.Indicators.Where(i => i.IsQuantity && i.Value.Number is not null && i.Unit is "人" or "名")];
        if (counted is not [{ Value.Number: { } number } persons]) return [];
        Named[] named = [.. table.GoalTexts.SelectMany(text => Clauses().Split(text.Text).SelectMany(clause => Figures(text.Place, PlainText.Of(clause))))];
        Named[] meant = [.. named.Where(n => IsMeant(n.Clause, persons.Plain))];
        if (meant.Length == 0 || Holds(named, number) || Holds(meant, number)) return [];
        return [Found(persons, meant)];
    }

    private static bool Holds(Named[] named, decimal number) => named.Any(n => n.Number == number) || named.GroupBy(n => n.Place).Any(g => g.Sum(n => n.Number) == number);

    // 人数 alone counts whoever the goals name.
    private static bool IsMeant(string clause, string name) => Commonplace().Replace(name, "").Length == 0 || PlainText.SharedPairs(name, clause) > 0;

    private static IEnumerable<Named> Figures(CellPlace place, string clause) =>
        Persons().Matches(clause).Select(m => new Named(place, clause, m.Value, Read(m.Groups["number"].Value) * Multiple(m.Groups["multiple"].Value)));

    private static decimal Read(string figure) => decimal.Parse(figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static decimal Multiple(string multiple) => multiple switch { "万" => 10_000, "千" => 1000, "百" => 100, _ => 1 };

    private static Remark Found(CheckedIndicator persons, Named[] meant)
    {
        var said = string.Join('、', meant.Select(n => $"“{n.Text}”"));
        var sum = meant.Length > 1 ? $"，合计 {Money.Trimmed(meant.Sum(n => n.Number))} 人" : "";
        return new(ReviewRule.Only, persons.ValuePlace, $"{persons.Filed.Value}；{said}", $"绩效目标中的人数是{said}{sum}，而“{persons.Filed.Name}”为“{persons.Filed.Value}”。", "请核对目标和指标中的人数，使它们一致。")
        {
            Others = [.. meant.Select(n => n.Place).Distinct()],
        };
    }

    [GeneratedRegex(@"[，。；！？;!?\n]|,(?!\d{3}(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?<!每\D{0,6}|人均\D{0,3}|[\d.,])(?<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,4})?)(?<multiple>[万千百])?[余多]?(?:人(?!次|均|民|大|工|才|·|/)|名(?!次|单|录|称|额))", RegexOptions.CultureInvariant)]
    private static partial Regex Persons();

    [GeneratedRegex("人员|人数|数量|数|人|总", RegexOptions.CultureInvariant)]
    private static partial Regex Commonplace();

    private sealed record Named(CellPlace Place, string Clause, string Text, decimal Number);
}
