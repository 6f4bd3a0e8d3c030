namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I1: The kinds that the form requires are there.</summary>
internal sealed class RequiredKindsArePresent : TableRule
{
    private const string Missing = "missing";
    private const string Figure = "figure";

    public override string Id => "I1";

    public override string Name => "必填的二级指标";

    public override string Why => "指标不全，项目的产出、成本和效果就无法完整衡量。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Missing] = "缺少必填的二级指标",
        [Figure] = "成本指标没有金额或数量",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
