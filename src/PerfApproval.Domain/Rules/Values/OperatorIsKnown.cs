namespace PerfApproval.Domain.Rules.Values;

/// <summary>V2: Only the five operators are used.</summary>
internal sealed class OperatorIsKnown : TableRule
{
    public override string Id => "V2";

    public override string Name => "算符";

    public override string Why => "系统和自评只认 ≥、≤、=、>、< 五种算符。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
