using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Texts;

/// <summary>X2: No blanks stand where none belong.</summary>
internal sealed partial class BlanksAreInPlace : TableRule
{
    public override string Id => "X2";

    public override string Name => "多余空格";

    public override string Why => "多余的空格会让检索和对比出错。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from text in table.Texts
        let tidy = Tidy(text.Text)
        where tidy != text.Text
        select new Remark(Only, text.Place, text.Text, "文字前后、中间或标点前有多余的空格，或者留有空行。", "删去多余的空格和空行。")
        {
            Mends = [new(text.Place, text.Text, tidy)],
        };

    private static string Tidy(string text) => NeedsALook(text)
        ? string.Join('\n', text.Split('\n').Select(TidyParagraph).Where(p => p.Length > 0))
        : text;

    private static string TidyParagraph(string paragraph) =>
        BeforeMark().Replace(Doubled().Replace(WithoutWidth().Replace(paragraph, ""), " ").Trim(), "");

    private static bool NeedsALook(string text) => text.Any(l => char.IsWhiteSpace(l) || l is '\u200B' or '\uFEFF');

    [GeneratedRegex("[\u200B\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutWidth();

    // A single full-width blank is as wide as a character: inside a sentence it is a gap.
    [GeneratedRegex(@"\s{2,}|[\t\r\u00A0\u3000]", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex("[\\s]+(?=[，。；：、）！？》”])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeMark();
}
