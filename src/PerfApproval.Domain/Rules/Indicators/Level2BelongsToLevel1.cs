using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I2: A level 2 stands under its level 1.</summary>
internal sealed class Level2BelongsToLevel1 : TableRule
{
    public override string Id => "I2";

    public override string Name => "指标分类";

    public override string Why => "分类错了，汇总和公开时指标会归到别处。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where !table.Form.Taxonomy.Has(PlainText.Of(indicator.Filed.Level1), PlainText.Of(indicator.Filed.Level2))
        group indicator by (indicator.Filed.Level1, indicator.Filed.Level2) into same
        select Found(table.Form.Taxonomy, [.. same]);

    private static Remark Found(Taxonomy taxonomy, CheckedIndicator[] rows)
    {
        var (level1, level2) = (rows[0].Filed.Level1, rows[0].Filed.Level2);
        var (what, cure) = Judged(taxonomy, level1, level2);
        return new(Only, rows[0].Row, $"{level1} / {level2}", what, cure) { Others = [.. rows.Skip(1).Select(r => r.Row)] };
    }

    private static (string What, string Cure) Judged(Taxonomy taxonomy, string level1, string level2)
    {
        if (taxonomy.Level1Of(level2) is { } right)
        {
            return (taxonomy.HasLevel1(level1) ? $"二级指标“{level2}”归在“{level1}”下。" : $"本表式没有一级指标“{level1}”。",
                $"“{level2}”属于“{right}”，请把一级指标改为“{right}”，或另选二级指标。");
        }

        var what = level2.Length == 0 ? "没有填写二级指标。" : $"本表式没有二级指标“{level2}”。";
        if (taxonomy.Levels.FirstOrDefault(l => l.Level1 == level1) is { } level) return (what, $"“{level1}”下的二级指标有{string.Join('、', level.Level2)}，请改为其中一项。");
        return (what, $"一级指标“{level1}”也不是本表式的，请从{string.Join('、', taxonomy.Levels.Select(l => l.Level1))}中选择，再选二级指标。");
    }
}
