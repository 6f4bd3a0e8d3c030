namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I6: No table is a copy of another.</summary>
internal sealed class TablesAreNotCopies : UnitRule
{
    private const int MostNamed = 10;

    public override string Id => "I6";

    public override string Name => "指标雷同";

    public override string Why => "照抄的指标反映不出项目自己的特点。";

    internal override IEnumerable<Remark> Check(IReadOnlyList<CheckedTable> tables)
    {
        HashSet<string>[] names = [.. tables.Select(t => t.Indicators.Select(i => $"{PlainText.Of(i.Filed.Level2)}/{i.Plain}").ToHashSet(StringComparer.Ordinal))];
        return Groups(names, tables.Count == 0 ? 0 : tables[0].Book.Limit(RuleLimits.SharedIndicators)).Where(g => g.Count > 1).Select(g => Found(tables, g, names));
    }

    // Two tables that resemble a third belong together, whether they resemble each other or not.
    private static List<List<int>> Groups(HashSet<string>[] names, int percent)
    {
        List<List<int>> groups = [];
        for (var i = 0; i < names.Length; i++)
        {
            var alike = groups.Where(g => g.Any(other => AreAlike(names[i], names[other], percent))).ToList();
            groups.RemoveAll(alike.Contains);
            groups.Add([.. alike.SelectMany(g => g), i]);
        }

        groups.ForEach(g => g.Sort());
        return groups;
    }

    private static bool AreAlike(HashSet<string> names, HashSet<string> others, int percent)
    {
        // What the sizes alone rule out need not be counted.
        if (names.Count == 0 || Math.Min(names.Count, others.Count) * 100 < percent * Math.Max(names.Count, others.Count)) return false;
        var shared = names.Count(others.Contains);
        return shared > 0 && shared * 100 >= percent * (names.Count + others.Count - shared);
    }

    private static Remark Found(IReadOnlyList<CheckedTable> tables, List<int> group, HashSet<string>[] names)
    {
        var named = string.Join('、', group.Take(MostNamed).Select(i => $"表 {tables[i].Number}《{tables[i].Name}》")) + (group.Count > MostNamed ? "等" : "");
        var shared = group.Skip(1).Aggregate(names[group[0]].AsEnumerable(), (common, i) => common.Where(names[i].Contains)).Count();
        return new(Only, CheckedTable.AllIndicators, named, $"{named}的指标雷同，{group.Count} 份表有 {shared} 项二级指标和名称完全相同。",
            "请按各项目的内容分别设置产出、成本和效益指标；确属同类项目的，请说明理由或合并。")
        {
            Tables = group,
        };
    }
}
