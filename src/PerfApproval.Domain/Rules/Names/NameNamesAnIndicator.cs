namespace PerfApproval.Domain.Rules.Names;

/// <summary>N4: The name is that of an indicator.</summary>
internal sealed class NameNamesAnIndicator : TableRule
{
    public override string Id => "N4";

    public override string Name => "指标名称";

    public override string Why => "这样的名称不是可以考核的指标。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
