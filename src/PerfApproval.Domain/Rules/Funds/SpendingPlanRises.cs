namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F4: The spending plan is cumulative and ends at the whole.</summary>
internal sealed class SpendingPlanRises : TableRule
{
    private const string Course = "course";
    private const string First = "first";

    public override string Id => "F4";

    public override string Name => "支出计划";

    public override string Why => "支出计划是累计进度，支付监控按它进行。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Course] = "进度不在 0–100、下降或没有到 100",
        [First] = "第一个时点为 0 或 100",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
