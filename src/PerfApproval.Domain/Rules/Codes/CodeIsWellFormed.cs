namespace PerfApproval.Domain.Rules.Codes;

/// <summary>C1: The project's code is one.</summary>
internal sealed class CodeIsWellFormed : TableRule
{
    private const string Pattern = "pattern";
    private const string CheckCharacter = "checkCharacter";
    private const string Region = "region";

    public override string Id => "C1";

    public override string Name => "项目编码";

    public override string Why => "编码错了，绩效目标就对不上预算项目。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Pattern] = "编码的格式",
        [CheckCharacter] = "校验码",
        [Region] = "区划",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
