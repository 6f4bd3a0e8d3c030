using System.Text.RegularExpressions;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>HTML tags that a web editor or a scan left in a text.</summary>
internal static partial class Markup
{
    public static string RemovedFrom(string text, List<string> repairs)
    {
        if (!Tag().IsMatch(text)) return text;
        var plain = Edge().Replace(text, "");
        plain = LineBreak().Replace(plain, "\n");
        plain = Tag().Replace(plain, "");
        plain = plain.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
        repairs.Add($"“{CleanText.Shortened(plain.Trim())}”中夹有网页标记（如 {Tag().Match(text).Value}），已删去。");
        return plain;
    }

    // A tag that opens or closes the whole text begins no new paragraph.
    [GeneratedRegex(@"^\s*<(?:p|div)(?:\s[^<>]{0,500})?>|</(?:p|div)>\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edge();

    [GeneratedRegex(@"</(?:p|div)>\s*<(?:p|div)(?:\s[^<>]{0,500})?>|</?(?:p|div)(?:\s[^<>]{0,500})?>|<br\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?(?:p|div|br|span|font|strong|em|b|i|u|sub|sup)(?:\s[^<>]{0,500})?\s?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
