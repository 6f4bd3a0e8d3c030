using PerfApproval.Domain.Forms;

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

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project is not { } project || !table.Form.Has(FieldKeys.Code)) yield break;
        var (code, place) = (project.Code ?? "", table.At(FieldKeys.Code));
        if (!ProjectCode.IsWellFormed(code))
        {
            yield return OfPattern(code, place);
            yield break;
        }

        if (ProjectCode.CheckCharacter(code) != code[^1])
            yield return new(CheckCharacter, place, code, $"编码“{code}”的校验码与前面各位不符，其中有一位或几位写错了。", "请从预算管理一体化系统中复制编码，不要手工录入。");
        if (table.Book.WordsOf(RuleWords.RegionPrefixes) is { Count: > 0 } prefixes && !table.Book.StartsWithAnyOf(code, RuleWords.RegionPrefixes))
            yield return new(Region, place, code, $"编码“{code}”以 {code[..6]} 开头，不是本地区的区划代码（{string.Join('、', prefixes)}开头）。", "请核对编码是否抄自其他地区的项目。");
    }

    private static Remark OfPattern(string code, CellPlace place)
    {
        var plain = PlainText.Of(code).ToUpperInvariant();
        return new(Pattern, place, code, string.IsNullOrWhiteSpace(code) ? "没有填写项目编码。" : $"编码“{code}”不是 6 位区划、2 位年份、P、11 位顺序号和 1 位校验码（共 21 位）。",
            "请从预算管理一体化系统中复制完整的编码。")
        {
            Mends = ProjectCode.IsWellFormed(plain) ? [new(place, code, plain)] : [],
        };
    }
}
