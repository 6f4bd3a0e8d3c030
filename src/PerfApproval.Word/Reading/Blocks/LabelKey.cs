using System.Text;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>Labels as they are compared: blanks, full-width forms, a closing colon and a leading asterisk do not matter.</summary>
internal static class LabelKey
{
    private const int Longest = 200;

    /// <returns>Empty for a text too long to be a label.</returns>
    public static string Of(string text)
    {
        if (text.Length > Longest) return "";
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !Invisible.Is(c)) key.Append(HalfWidth(c));
        }

        return key.ToString().TrimStart('*').TrimEnd(':');
    }

    /// <summary>Without remarks in brackets: 项目资金（元） and 项目资金（万元） are the same label.</summary>
    public static string WithoutRemarks(string key)
    {
        var plain = new StringBuilder(key.Length);
        var depth = 0;
        foreach (var c in key)
        {
            if (c is '(' or '[') depth++;
            if (depth == 0) plain.Append(c);
            if (c is ')' or ']' && depth > 0) depth--;
        }

        return plain.ToString();
    }

    /// <summary>The half-width form of a full-width digit, letter or sign; other characters as they are.</summary>
    public static char HalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '〔' or '【' => '[',
        '〕' or '】' => ']',
        _ => c,
    };

    public static string HalfWidth(string text) => string.Concat(text.Select(HalfWidth));

    /// <summary>A number or code with its full-width digits, letters and signs made half-width.</summary>
    public static string HalfWidthFigure(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(HalfWidth(c)) || c is '．' or '，' or '－' ? HalfWidth(c) : c));
}
