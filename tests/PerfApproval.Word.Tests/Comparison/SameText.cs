using System.Text.RegularExpressions;

namespace PerfApproval.Word.Tests.Comparison;

/// <summary>Whether two texts in the layout of the samples say the same, cell by cell, empty ones included.</summary>
/// <remarks>Left aside: bookmarks, blanks at the ends of a line, empty lines, the residue of a scan.</remarks>
internal static partial class SameText
{
    // What Python's str.strip takes away, which is a little more than Trim does.
    private static readonly char[] Blanks =
    [
        '\t', '\n', '\v', '\f', '\r', '\x1c', '\x1d', '\x1e', '\x1f', ' ', '\x85', '\xa0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000',
        .. Enumerable.Range(0x2000, 11).Select(c => (char)c),
    ];

    /// <summary>The places where they part; none when they are the same.</summary>
    public static IReadOnlyList<string> Differences(string sample, string text)
    {
        var (want, got) = (Pieces(sample), Pieces(text));
        return [.. Enumerable.Range(0, Math.Max(want.Count, got.Count))
            .Where(n => want.ElementAtOrDefault(n) != got.ElementAtOrDefault(n))
            .Select(n => $"piece {n}: sample “{want.ElementAtOrDefault(n)}”, document “{got.ElementAtOrDefault(n)}”")];
    }

    /// <summary>Cells and the paragraphs between them; a paragraph after a cell stands with that cell.</summary>
    public static IReadOnlyList<string> Pieces(string text)
    {
        List<List<string>> found = [[]];
        foreach (var written in Bookmark().Replace(UnixLines(text), "").Split('\n'))
        {
            if (written.StartsWith('\t')) found.Add(["\t"]);
            var line = written.Trim(Blanks);
            if (line.Length > 0 && line is not ("page number" or "\"")) found[^1].Add(line);
        }

        while (found[^1] is ["\t"]) found.RemoveAt(found.Count - 1);
        return [.. found.Select(p => string.Join(" | ", p))];
    }

    private static string UnixLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    [GeneratedRegex(@"\[bookmark: [^\]]*\]")]
    private static partial Regex Bookmark();
}
