namespace PerfApproval.Domain.Rules.Time;

/// <summary>T1: Years are the document's.</summary>
internal sealed class YearIsTheDocuments : TableRule
{
    private const string Value = "value";
    private const string Project = "project";

    public override string Id => "T1";

    public override string Name => "年度";

    public override string Why => "写着别的年度，多半是从往年的表里照搬来的。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Value] = "指标值或期限中的年度",
        [Project] = "项目名称或资金来源中的年度",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
