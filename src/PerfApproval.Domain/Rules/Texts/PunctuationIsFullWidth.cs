using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Rules.Texts;

/// <summary>X3: Chinese text has Chinese punctuation.</summary>
internal sealed class PunctuationIsFullWidth : TableRule
{
    public override string Id => "X3";

    public override string Name => "半角标点";

    public override string Why => "中文里用全角标点，文件才整齐。";

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        foreach (var text in table.Texts.Where(t => !IsPrescribed(t, table.Form)))
        {
            var full = FullWidth(text.Text);
            if (full == text.Text) continue;
            yield return new(Only, text.Place, text.Text, "中文里用了半角的逗号或括号。", "改用全角的“，”“（”“）”。") { Mends = [new(text.Place, text.Text, full)] };
        }
    }

    // Shanghai prints the unit of a value in half-width brackets.
    private static bool IsPrescribed(CheckedText text, Form form) =>
        form.Values.Style == ValueStyle.UnitInBrackets && text.Place is { Row: not null, Field: TargetCells.Value };

    private static string FullWidth(string text)
    {
        if (text.AsSpan().IndexOfAny(",()") < 0) return text;
        var letters = text.ToCharArray();
        var open = new Stack<int>();
        for (var i = 0; i < letters.Length; i++)
        {
            if (text[i] == ',' && IsInChinese(text, i)) letters[i] = '，';
            if (text[i] is '(' or '（') open.Push(i);
            if (text[i] is ')' or '）') Close(text, letters, i, open.TryPop(out var opened) ? opened : i);
        }

        foreach (var left in open.Where(i => IsInChinese(text, i) && text[i] == '(')) letters[left] = '（';
        return new(letters);
    }

    // A pair stays a pair: where one of the two stands beside Chinese, both become full width.
    private static void Close(string text, char[] letters, int i, int opened)
    {
        if (!IsInChinese(text, i) && !IsInChinese(text, opened)) return;
        letters[i] = '）';
        if (opened != i) letters[opened] = '（';
    }

    private static bool IsInChinese(string text, int i) =>
        (i > 0 && PlainText.IsChinese(text[i - 1])) || (i + 1 < text.Length && PlainText.IsChinese(text[i + 1]));
}
