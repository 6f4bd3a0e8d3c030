namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I7: Kinds stand together in the form's order.</summary>
internal sealed class KindsStandInOrder : TableRule
{
    public override string Id => "I7";

    public override string Name => "指标顺序";

    public override string Why => "按官方顺序排列，便于对照和汇总。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
