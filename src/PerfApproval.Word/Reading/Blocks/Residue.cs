using System.Text.RegularExpressions;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>What converting a document to text leaves behind: names of bookmarks, page marks.</summary>
internal static partial class Residue
{
    public static string RemovedFrom(string paragraph, List<string> repairs)
    {
        var text = Bookmark().Replace(paragraph, "");
        if (text.Length < paragraph.Length) repairs.Add("文字中夹有书签标记，已删去。");
        if (!PageMark().IsMatch(text)) return text;
        repairs.Add($"“{text.Trim()}”是转换文件时留下的页面标记，已删去。");
        return "";
    }

    /// <summary>A line that only numbers the page: 3, - 3 -, 第 3 页.</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    /// <summary>The line without the bookmark names that the text layout puts before a paragraph.</summary>
    public static string WithoutBookmarks(string line) =>
        line.Contains("[bookmark: ", StringComparison.Ordinal) ? Bookmark().Replace(line, "") : line;

    [GeneratedRegex(@"\[bookmark: [^\]\n]{0,200}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bookmark();

    [GeneratedRegex("^\\s*(?:page number|\")\\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageMark();

    [GeneratedRegex(@"^\s*(?:[-—–]\s*)?(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*共\s*\d{1,4}\s*页)?(?:\s*[-—–])?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
