namespace PerfApproval.Domain.Rules.Weights;

/// <summary>W1: Weights add up, level by level.</summary>
internal sealed class WeightsAddUp : TableRule
{
    public override string Id => "W1";

    public override string Name => "权重";

    public override string Why => "权重合计不对，自评得分就不是百分制。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
