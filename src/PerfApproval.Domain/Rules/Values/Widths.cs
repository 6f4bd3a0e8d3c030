namespace PerfApproval.Domain.Rules.Values;

/// <summary>Full-width and half-width characters of one kind in one cell.</summary>
internal static class Widths
{
    public static bool AreMixed(string text)
    {
        var figures = text.Any(char.IsAsciiDigit) || text.Contains('%');
        return (figures && text.Any(IsFullFigure)) || HasBothBrackets(text) || (text.Any(char.IsAsciiLetter) && text.Any(IsFullLetter));
    }

    /// <summary>Figures and letters in half width, brackets as their surroundings ask for.</summary>
    public static string Unified(string text, BracketWidth brackets)
    {
        var full = brackets == BracketWidth.AsNeighbours && text.Any(PlainText.IsChinese);
        return string.Concat(text.Select(letter => letter switch
        {
            _ when IsFullFigure(letter) || IsFullLetter(letter) => (char)(letter - 0xFEE0),
            '(' or '（' when HasBothBrackets(text) => full ? '（' : '(',
            ')' or '）' when HasBothBrackets(text) => full ? '）' : ')',
            _ => letter,
        }));
    }

    private static bool HasBothBrackets(string text) => text.AsSpan().IndexOfAny("()") >= 0 && text.AsSpan().IndexOfAny("（）") >= 0;

    private static bool IsFullFigure(char letter) => letter is (>= '０' and <= '９') or '％';

    private static bool IsFullLetter(char letter) => letter is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
}

internal enum BracketWidth
{
    AsNeighbours,
    Half,
}
