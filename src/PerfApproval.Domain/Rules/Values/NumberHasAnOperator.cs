namespace PerfApproval.Domain.Rules.Values;

/// <summary>V1: A number says whether it is a floor or a ceiling.</summary>
internal sealed class NumberHasAnOperator : TableRule
{
    private const string Number = "number";
    private const string Alone = "alone";

    public override string Id => "V1";

    public override string Name => "缺少算符";

    public override string Why => "没有算符，就不知道多了好还是少了好。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Number] = "数字没有算符",
        [Alone] = "单独的 100% 或 0",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
