using System.Text.RegularExpressions;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>HTML tags that a web editor or a scan left in a text.</summary>
internal static partial class Markup
{
    private static readonly Dictionary<string, string> Entities = new(StringComparer.Ordinal)
    {
        ["&nbsp;"] = " ",
        ["&lt;"] = "<",
        ["&gt;"] = ">",
        ["&ge;"] = "≥",
        ["&le;"] = "≤",
        ["&quot;"] = "\"",
        ["&amp;"] = "&",
    };

    public static string RemovedFrom(string text, List<string> repairs)
    {
        var sample = Tag().Match(text) is { Success: true } tag ? tag : Entity().Match(text);
        if (!sample.Success) return text;
        var plain = Edge().Replace(text, "");
        plain = LineBreak().Replace(plain, "\n");
        plain = Entity().Replace(Tag().Replace(plain, ""), e => Entities[e.Value]);
        repairs.Add($"“{CleanText.Shortened(plain.Trim())}”中夹有网页标记（如 {sample.Value}），已删去或还原。");
        return plain;
    }

    // A tag that opens or closes the whole text begins no new paragraph.
    [GeneratedRegex(@"^\s*<(?:p|div)(?:\s[^<>]{0,500})?>|</(?:p|div)>\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edge();

    [GeneratedRegex(@"</(?:p|div)>\s*<(?:p|div)(?:\s[^<>]{0,500})?>|</?(?:p|div)(?:\s[^<>]{0,500})?>|<br\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?(?:p|div|br|span|font|strong|em|b|i|u|sub|sup)(?:\s[^<>]{0,500})?\s?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:nbsp|lt|gt|ge|le|quot|amp);", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
