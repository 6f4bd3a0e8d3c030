using System.Text;
using System.Text.RegularExpressions;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>The pages of bookmarks as a PDF of LibreOffice names them, counted from the cover.</summary>
/// <remarks>Only PDF/A-1, whose objects stand in plain text; nothing of its content is read.</remarks>
internal sealed partial class BookmarkPages
{
    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);

    private BookmarkPages(List<Match> destinations, Dictionary<string, int> order)
    {
        foreach (var named in destinations)
        {
            if (order.TryGetValue(named.Groups["page"].Value, out var page)) pages[$"_{named.Groups["name"].Value}"] = page;
        }
    }

    /// <summary>Null for a bookmark the PDF does not name.</summary>
    public int? Of(string bookmark) => pages.TryGetValue(bookmark, out var page) ? page : null;

    public static BookmarkPages Read(string pdf)
    {
        var (destinations, tree) = (new List<Match>(), new StringBuilder());
        var isTree = false;
        using var lines = new StreamReader(pdf, Encoding.Latin1);
        while (lines.ReadLine() is { } line)
        {
            destinations.AddRange(Destination().Matches(line));
            isTree |= line.Contains("/Type/Pages", StringComparison.Ordinal);
            if (isTree) tree.Append(line).Append(' ');
            isTree &= !line.Contains("endobj", StringComparison.Ordinal);
        }

        return new BookmarkPages(destinations, PageOrder(tree.ToString()));
    }

    // The pages hang on one node, in their order.
    private static Dictionary<string, int> PageOrder(string tree) => Reference().Matches(Kids().Match(tree).Value)
        .Select((page, i) => (page.Groups["page"].Value, Number: i + 1)).DistinctBy(p => p.Value).ToDictionary(p => p.Value, p => p.Number);

    // The underscore of the name is written as #5F or, in LibreOffice's own way, 5F.
    [GeneratedRegex(@"(?<name>(Toc|Num)\d{9})\)?\s*\[\s*(?<page>\d+) 0 R")]
    private static partial Regex Destination();

    [GeneratedRegex(@"/Kids\s*\[[^\]]*\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(?<page>\d+) 0 R")]
    private static partial Regex Reference();
}
