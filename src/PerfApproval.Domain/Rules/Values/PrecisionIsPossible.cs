namespace PerfApproval.Domain.Rules.Values;

/// <summary>V8: A figure is as precise as it can be.</summary>
internal sealed class PrecisionIsPossible : TableRule
{
    public override string Id => "V8";

    public override string Name => "精度";

    public override string Why => "达不到或没有意义的精度，说明数字没有推敲过。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
