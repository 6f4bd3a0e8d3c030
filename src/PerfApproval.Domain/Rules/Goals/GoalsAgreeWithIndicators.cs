namespace PerfApproval.Domain.Rules.Goals;

/// <summary>G3: Goals and indicators agree.</summary>
internal sealed class GoalsAgreeWithIndicators : TableRule
{
    private const string Numbers = "numbers";
    private const string Uncovered = "uncovered";

    public override string Id => "G3";

    public override string Name => "目标与指标";

    public override string Why => "目标和指标对不上，自评时无法说明目标是否实现。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Numbers] = "目标与指标的数字不一致",
        [Uncovered] = "目标没有指标对应",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
