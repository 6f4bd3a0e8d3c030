namespace PerfApproval.Domain.Rules;

/// <summary>Goes through the tables of a unit with all rules that its rule book has switched on.</summary>
public sealed class Checkup(RuleBook book)
{
    // What a hint found in many cells is told of the first few; all of them are marked.
    private const int MostNamed = 5;

    /// <summary>The findings of each table and between them, table by table in the order of the rules.</summary>
    public IReadOnlyList<Finding> Of(IReadOnlyList<CheckedTable> tables) =>
        [.. tables.SelectMany((table, i) => RuleCatalog.OfTables.SelectMany(rule => Findings(rule, rule.Check(table).Select(r => r with { Tables = [i] }))))
            .Concat(RuleCatalog.OfUnits.SelectMany(rule => Findings(rule, rule.Check(tables))))
            .OrderBy(f => f.Tables[0]).ThenBy(f => RuleCatalog.PositionOf(f.Rule))];

    /// <summary>The findings that concern one of the tables.</summary>
    public IReadOnlyList<Finding> Of(CheckedTable table, IReadOnlyList<CheckedTable> others) =>
        [.. RuleCatalog.OfTables.SelectMany(rule => Findings(rule, rule.Check(table).Select(r => r with { Tables = [0] })))
            .Concat(RuleCatalog.OfUnits.SelectMany(rule => Findings(rule, rule.Check([table, .. others]).Where(r => r.Tables.Contains(0)))))
            .OrderBy(f => RuleCatalog.PositionOf(f.Rule))];

    private IEnumerable<Finding> Findings(ReviewRule rule, IEnumerable<Remark> remarks)
    {
        if (rule.Cases.Keys.All(c => book.SeverityOf(rule.KeyOf(c)) == Severity.Off)) return [];
        var weighed = remarks.Select(r => (Remark: r, Severity: Weighed(rule, r))).Where(r => r.Severity != Severity.Off).ToList();
        // Hints of one rule in one table are one row.
        return weighed.GroupBy(r => IsPlainHint(r.Remark, r.Severity) ? null : r.Remark, (_, same) => FindingOf(rule, [.. same.Select(s => s.Remark)], same.First().Severity));
    }

    private Severity Weighed(ReviewRule rule, Remark remark) => book.SeverityOf(rule.KeyOf(remark.Case)) switch
    {
        Severity.Off => Severity.Off,
        _ when remark.Outcome == FindingOutcome.CannotTell => Severity.Hint,
        var severity => severity,
    };

    private static bool IsPlainHint(Remark remark, Severity severity) =>
        severity == Severity.Hint && remark is { Outcome: FindingOutcome.Found, Tables.Count: 1 };

    private Finding FindingOf(ReviewRule rule, IReadOnlyList<Remark> remarks, Severity severity)
    {
        var first = remarks[0];
        return new()
        {
            Rule = rule.Id,
            Severity = severity,
            Outcome = first.Outcome,
            Tables = first.Tables,
            Places = [.. remarks.SelectMany(r => r.Others.Prepend(r.Place))],
            Found = Listed([.. remarks.Select(r => r.Found).Distinct()]),
            What = remarks.Count == 1 ? first.What : $"共 {remarks.Count} 处（{WhereOf([.. remarks.Select(r => r.Place)])}）。{first.What}",
            Why = rule.Why,
            Cure = first.Cure,
            Mends = [.. remarks.SelectMany(r => r.Mends)],
            Book = book.Version,
        };
    }

    private static string WhereOf(IReadOnlyList<CellPlace> places) => places.All(p => p.Row is not null)
        ? $"第 {RowNumbers.InChinese([.. places.Select(p => p.Row!.Value)])} 项"
        : Listed([.. places.Select(p => p.Label)]);

    private static string Listed(IReadOnlyList<string> said) =>
        string.Join('；', said.Take(MostNamed)) + (said.Count > MostNamed ? "等" : "");
}
