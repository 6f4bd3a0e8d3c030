namespace PerfApproval.Domain.Rules.Goals;

/// <summary>G2: The purpose says what the money is used for.</summary>
internal sealed class PurposeNamesAUse : TableRule
{
    public override string Id => "G2";

    public override string Name => "资金用途";

    public override string Why => "用途要说明钱花在什么上，才能核对支出。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
