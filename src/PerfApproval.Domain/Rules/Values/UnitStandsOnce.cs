namespace PerfApproval.Domain.Rules.Values;

/// <summary>V5: A unit stands once, in one width.</summary>
internal sealed class UnitStandsOnce : TableRule
{
    private const string Twice = "twice";
    private const string Width = "width";

    public override string Id => "V5";

    public override string Name => "单位重复";

    public override string Why => "单位写两遍或全角半角混写，导出后要人工整理。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Twice] = "名称和指标值里都写了单位",
        [Width] = "全角与半角混写",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
