using System.Text.RegularExpressions;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Goals;

/// <summary>G2: The purpose says what the money is used for.</summary>
internal sealed partial class PurposeNamesAUse : TableRule
{
    private const int LongestName = 200;

    public override string Id => "G2";

    public override string Name => "资金用途";

    public override string Why => "用途要说明钱花在什么上，才能核对支出。";

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        var purpose = string.Join('\n', table.Project?.Purpose ?? []);
        if (PlainText.Letters(purpose).Length == 0) yield break;
        if (Core(purpose) == Core(table.Name)) yield return Told(table, purpose, "用途与项目名称相同。");
        if (Core(purpose) != Core(table.Name) && StatesEffect(purpose, table.Book)) yield return Told(table, purpose, $"“{purpose}”写的是效果，不是用途。");
    }

    private static Remark Told(CheckedTable table, string purpose, string what) =>
        new(Only, table.At(FieldKeys.Purpose), purpose, what, "写明钱花在什么上，如“用于支付办公楼电梯、空调的维保费”。");

    private static bool StatesEffect(string purpose, RuleBook book) =>
        book.StartsWithAnyOf(PlainText.WithoutNumber(purpose), RuleWords.EffectBeginnings) && !book.MentionsAnyOf(purpose, RuleWords.UseWords);

    // 司法救助-2023中央 and 司法救助（中央）are 司法救助.
    private static string Core(string name)
    {
        var plain = PlainText.Of(PlainText.WithoutNumber(name));
        return PlainText.Letters(plain.Length > LongestName ? plain : Additions().Replace(plain, ""));
    }

    [GeneratedRegex(@"^20[0-9]{2}年度?|(?:[-—_－][0-9]{4}年?[^-—_()]{0,6}|\([^()]*\)|项目|[。.])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Additions();
}
