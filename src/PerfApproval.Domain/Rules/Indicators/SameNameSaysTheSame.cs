using System.Globalization;
using PerfApproval.Domain.Rules.Funds;

namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I5: The same name means the same in all tables of a unit.</summary>
internal sealed class SameNameSaysTheSame : UnitRule
{
    // Who reads on from here opens the tables.
    private const int MostNamed = 6;

    public override string Id => "I5";

    public override string Name => "表间口径";

    public override string Why => "同一单位同名的指标口径不一，公开后会被质疑。";

    internal override IEnumerable<Remark> Check(IReadOnlyList<CheckedTable> tables)
    {
        var uses = tables.SelectMany((table, i) => table.Indicators.Where(r => r.Plain.Length > 0).GroupBy(r => r.Plain).Select(rows => new Use(rows.Key, i, table, [.. rows])));
        return uses.GroupBy(u => u.Name).Select(Check).OfType<Remark>();
    }

    private static Remark? Check(IEnumerable<Use> uses)
    {
        // In the order of what they say, so that the order of the tables makes no difference.
        IReadOnlyList<Use>[] sayings = [.. uses.GroupBy(u => u.Saying).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList())];
        if (sayings.Length < 2) return null;
        var most = sayings[0].Count * 2 > sayings.Sum(s => s.Count) ? sayings[0] : null;
        Use[] concerned = [.. (most is null ? sayings : sayings[1..]).SelectMany(s => s).OrderBy(u => u.Index)];
        return Found(concerned, most);
    }

    private static Remark Found(Use[] concerned, IReadOnlyList<Use>? most)
    {
        var kindsDiffer = concerned.Concat(most ?? []).Select(u => u.Kinds).Distinct().Count() > 1;
        var differing = string.Join("；", concerned.Take(MostNamed).Select(u => $"{u.TableName}为{u.Said(kindsDiffer)}")) + (concerned.Length > MostNamed ? $"，等 {concerned.Length} 份表" : "");
        var majority = most is null ? "" : $"，其余 {most.Count} 份表为{most[0].Said(kindsDiffer)}";
        var first = concerned[0].Rows[0];
        // Without its number: it is another one in every table concerned.
        var place = first.Row with { Label = $"指标“{first.Filed.Name}”" };
        return new(Only, place, string.Join('；', concerned.Select(u => u.Said(kindsDiffer)).Distinct().Take(MostNamed)), $"同名指标“{first.Filed.Name}”在{differing}{majority}。",
            $"请统一{(kindsDiffer ? "二级指标和" : "")}指标值；确实考核不同内容的，请把名称写得不同。")
        {
            Tables = [.. concerned.Select(u => u.Index)],
        };
    }

    /// <summary>The rows of one name in one table.</summary>
    private sealed record Use(string Name, int Index, CheckedTable Table, IReadOnlyList<CheckedIndicator> Rows)
    {
        public string Kinds { get; } = string.Join('、', Rows.Select(r => r.Filed.Level2).Order(StringComparer.Ordinal));

        public string Saying { get; } = string.Join('；', Rows.Select(r => $"{r.Filed.Level2}:{Normalised(r)}").Order(StringComparer.Ordinal));

        public string TableName => $"表 {Table.Number}《{Table.Name}》";

        public string Said(bool withKind) => string.Join('、', Rows.Select(r => withKind ? $"{r.Filed.Level2}“{r.Filed.Value}”" : $"“{r.Filed.Value}”"));

        // =100.00(%) says what 100% says, and 330000元 what 33万元 says.
        private static string Normalised(CheckedIndicator row)
        {
            if (row.Value.Number is not { } number) return PlainText.Of(row.Filed.Value);
            var (figure, unit) = row.Money is { } money ? (money.Yuan, $"元/{money.Per}") : (number, PlainText.Of(row.Unit));
            return $"{row.Value.Operator ?? "="}{figure.ToString("0.############", CultureInfo.InvariantCulture)}{unit}";
        }
    }
}
