namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F2: The money among the cost indicators is the budget.</summary>
internal sealed class CostsFitTheBudget : TableRule
{
    private const string Above = "above";
    private const string Below = "below";

    public override string Id => "F2";

    public override string Name => "成本与预算";

    public override string Why => "成本指标说明钱花在哪里，应与预算数一致。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Above] = "成本合计超过预算",
        [Below] = "成本合计少于预算",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
