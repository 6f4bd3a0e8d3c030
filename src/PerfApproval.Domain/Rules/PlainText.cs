using System.Text;

namespace PerfApproval.Domain.Rules;

/// <summary>Text without what makes no difference to its meaning.</summary>
internal static class PlainText
{
    /// <summary>In half-width characters and without blanks.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter)) plain.Append(letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter);
        }

        return plain.ToString();
    }

    /// <summary>Without the number that opens a paragraph: <c>1.</c>, <c>（二）</c>, <c>三、</c>.</summary>
    public static string WithoutNumber(string paragraph) => OpeningNumber.Replace(paragraph.Trim(), "");

    /// <summary>Only letters, digits and Chinese characters.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>How many pairs of neighbouring Chinese characters of one text stand in another too.</summary>
    public static int SharedPairs(string text, string other) => Enumerable.Range(0, Math.Max(0, text.Length - 1))
        .Count(i => IsChinese(text[i]) && IsChinese(text[i + 1]) && other.AsSpan().IndexOf(text.AsSpan(i, 2)) >= 0);

    public static bool IsChinese(char letter) => letter is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static readonly System.Text.RegularExpressions.Regex OpeningNumber =
        new(@"^(?:[0-9０-９]{1,2}[\.．、](?![0-9])|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*", System.Text.RegularExpressions.RegexOptions.CultureInvariant);
}
