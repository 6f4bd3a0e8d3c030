using System.Xml.Linq;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Writing.Pages;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Redlining.Passages;

/// <summary>Gives the bookmark of a heading one name in both documents: that of the later one, or one of its own where the heading was removed.</summary>
internal static class HeadingNames
{
    // Far from those of the later document, which count from 1.
    private const int Removed = 300_000_000;
    private const int EarlierIds = 1_000_000;

    /// <param name="apart">Paragraphs that are not compared with the one at the same place of the other document.</param>
    public static void Join(XElement old, XElement now, EditionMatch match, IReadOnlyCollection<XElement> apart)
    {
        var later = Named(now, new HeadingPath(match, isOld: false), apart).ToDictionary(h => h.Path, h => h.Name, StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, name) in Named(old, new HeadingPath(match, isOld: true), apart))
            names[name] = later.GetValueOrDefault(path) ?? Bookmark.OfHeading(Removed + names.Count);
        foreach (var name in Names(old).Where(n => !names.ContainsKey(n)).ToList()) names[name] = Bookmark.OfHeading(Removed + names.Count);
        Rename(old, names);
    }

    private static IEnumerable<(string Path, string Name)> Named(XElement body, HeadingPath path, IReadOnlyCollection<XElement> apart)
    {
        foreach (var node in body.DescendantNodes())
        {
            if (node is XProcessingInstruction mark) path.Follow(mark);
            if (node is XElement start && start.Name == W + "bookmarkStart" && !apart.Contains(start.Parent!)) yield return (path.Next(), NameOf(start));
        }
    }

    private static IEnumerable<string> Names(XElement body) => body.Descendants(W + "bookmarkStart").Select(NameOf);

    private static string NameOf(XElement bookmark) => (string)bookmark.Attribute(W + "name")!;

    private static void Rename(XElement body, Dictionary<string, string> names)
    {
        foreach (var mark in body.Descendants().Where(e => e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd"))
        {
            mark.SetAttributeValue(W + "id", EarlierIds + (int)mark.Attribute(W + "id")!);
            if (mark.Name == W + "bookmarkStart") mark.SetAttributeValue(W + "name", names[NameOf(mark)]);
        }

        foreach (var link in body.Descendants(W + "hyperlink"))
        {
            if ((string?)link.Attribute(W + "anchor") is { } anchor && names.TryGetValue(anchor, out var now)) link.SetAttributeValue(W + "anchor", now);
        }

        foreach (var code in body.Descendants(W + "instrText").Where(c => c.Value.Contains(Bookmark.HeadingPrefix, StringComparison.Ordinal)))
            code.Value = string.Join(' ', code.Value.Split(' ').Select(word => names.GetValueOrDefault(word, word)));
    }
}
