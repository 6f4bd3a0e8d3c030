using System.Runtime.CompilerServices;

namespace PerfApproval.Domain.Rules.Texts;

/// <summary>X1: Nothing of a conversion or a template is left.</summary>
internal sealed class NothingIsLeftOver : TableRule
{
    private const int MostNamed = 5;

    // A book is written once and asked for every cell.
    private static readonly ConditionalWeakTable<RuleBook, HashSet<string>> Allowed = [];

    public override string Id => "X1";

    public override string Name => "残留文字";

    public override string Why => "转换或复制留下的文字会原样公开。";

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        var words = Allowed.GetValue(table.Book, book => new(book.WordsOf(RuleWords.English).Select(w => w.ToLowerInvariant())));
        foreach (var text in table.Texts)
        {
            string[] left = [.. LeftOver(text.Text, table.Book, words).Distinct().Take(MostNamed)];
            if (left.Length > 0) yield return Told(text, left);
        }
    }

    private static IEnumerable<string> LeftOver(string text, RuleBook book, HashSet<string> allowed)
    {
        foreach (var piece in Residue.In(text)) yield return piece;
        var words = Residue.Stripped(text);
        foreach (var residue in book.WordsOf(RuleWords.Residues).Where(r => words.Contains(r, StringComparison.OrdinalIgnoreCase)))
        {
            yield return residue;
            words = words.Replace(residue, " ", StringComparison.OrdinalIgnoreCase);
        }

        foreach (var quote in Quotes.UnmatchedIn(words)) yield return quote;
        foreach (var word in EnglishWords.In(words, allowed)) yield return word;
    }

    private static Remark Told(CheckedText text, string[] left)
    {
        var (found, stripped) = (string.Join("、", left.Select(l => $"“{l}”")), Residue.Stripped(text.Text));
        return new(Only, text.Place, string.Join(' ', left),
            $"文字中留有{found}。", "核对原文：多余的删去，引号补成一对，英文改成中文；确属专用名称的，请管理员列入允许的英文。")
        {
            Mends = stripped == text.Text ? [] : [new(text.Place, text.Text, stripped)],
        };
    }
}
