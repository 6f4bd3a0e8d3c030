namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I2: A level 2 stands under its level 1.</summary>
internal sealed class Level2BelongsToLevel1 : TableRule
{
    public override string Id => "I2";

    public override string Name => "指标分类";

    public override string Why => "分类错了，汇总和公开时指标会归到别处。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
