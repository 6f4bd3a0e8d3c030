namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I7: Kinds stand together in the form's order.</summary>
internal sealed class KindsStandInOrder : TableRule
{
    public override string Id => "I7";

    public override string Name => "指标顺序";

    public override string Why => "按官方顺序排列，便于对照和汇总。";

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        string[] order = [.. table.Form.Taxonomy.Levels.SelectMany(l => l.Level2)];
        CheckedIndicator[] known = [.. table.Indicators.Where(i => table.Form.Taxonomy.Has(i.Filed.Level1, i.Filed.Level2))];
        var late = known.Zip(known.Skip(1)).Where(pair => Rank(order, pair.First) > Rank(order, pair.Second)).ToArray();
        if (late.Length == 0) yield break;
        var (before, row) = late[0];
        yield return new(Only, row.Row, row.Filed.Level2, $"{row.Filed.Level2}排在{before.Filed.Level2}之后。",
            $"请按{string.Join('、', order.Where(k => known.Any(i => i.Filed.Level2 == k)))}的顺序排列，同一类的放在一起。")
        {
            Others = [.. late.Skip(1).Select(pair => pair.Second.Row)],
        };
    }

    private static int Rank(string[] order, CheckedIndicator indicator) => Array.IndexOf(order, indicator.Filed.Level2);
}
