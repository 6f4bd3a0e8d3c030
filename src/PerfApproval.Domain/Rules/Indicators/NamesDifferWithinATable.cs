namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I4: No name stands twice in one table.</summary>
internal sealed class NamesDifferWithinATable : TableRule
{
    public override string Id => "I4";

    public override string Name => "表内重名";

    public override string Why => "同名的指标无法分别考核。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
