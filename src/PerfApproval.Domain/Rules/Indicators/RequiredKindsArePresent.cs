namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I1: The kinds that the form requires are there.</summary>
internal sealed class RequiredKindsArePresent : TableRule
{
    private const string Missing = "missing";
    private const string Figure = "figure";

    public override string Id => "I1";

    public override string Name => "必填的二级指标";

    public override string Why => "指标不全，项目的产出、成本和效果就无法完整衡量。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Missing] = "缺少必填的二级指标",
        [Figure] = "成本指标没有金额或数量",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project is null) yield break;
        var present = table.Indicators.Select(i => PlainText.Of(i.Filed.Level2)).ToHashSet(StringComparer.Ordinal);
        if (table.Form.RequiredKinds.Where(k => !present.Contains(k)).ToArray() is { Length: > 0 } missing) yield return OfMissing(table, missing);
        CheckedIndicator[] costs = [.. table.Indicators.Where(i => i.IsCost)];
        if (costs.Length > 0 && !costs.Any(c => c.Filed.Value.Any(char.IsDigit) && !table.Book.MentionsAnyOf(c.Plain, RuleWords.NoCosts))) yield return OfFigure(costs, table.Book);
    }

    private static Remark OfMissing(CheckedTable table, string[] kinds) =>
        new(Missing, CheckedTable.AllIndicators, string.Join('、', kinds), $"缺少{string.Join('、', kinds)}。",
            $"请{string.Join("，", kinds.Select(k => $"在“{table.Form.Taxonomy.Level1Of(k)}”下补上{k}"))}。");

    private static Remark OfFigure(CheckedIndicator[] costs, RuleBook book)
    {
        var said = string.Join('；', costs.Select(c => $"{c.Filed.Name} {c.Filed.Value}"));
        var others = costs.Where(c => book.MentionsAnyOf(c.Plain, RuleWords.NoCosts)).Select(c => c.Filed.Name).Distinct().ToArray();
        return new(Figure, costs[0].ValuePlace, said,
            $"成本指标（{said}）中没有一个金额或数量{(others.Length == 0 ? "" : $"，{string.Join('、', others)}不说明成本")}。", "请填写具体的成本，如“≤30万元”。")
        {
            Others = [.. costs.Skip(1).Select(c => c.ValuePlace)],
        };
    }
}
