using System.Globalization;
using System.Xml.Linq;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;
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

/// <summary>Where in a document a heading stands, said in the same words for both documents.</summary>
internal sealed class HeadingPath(EditionMatch match, bool isOld)
{
    private readonly Stack<(string Step, BlockKind? Block, int Number)> open = new([("", null, 0)]);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Follow(XProcessingInstruction mark)
    {
        if (PassageMark.IsEnd(mark)) open.Pop();
        else if (PassageMark.FieldOf(mark) is not null) open.Push((open.Peek().Step, null, 0));
        else Enter(PassageMark.PassageOf(mark));
    }

    public string Next()
    {
        var place = string.Join('/', open.Reverse().Select(o => o.Step));
        return string.Create(CultureInfo.InvariantCulture, $"{place}#{counts[place] = counts.GetValueOrDefault(place) + 1}");
    }

    private void Enter((PassageKind Kind, int Number) passage)
    {
        var block = open.Peek().Block;
        BlockKind? opened = passage.Kind == PassageKind.Block ? (BlockKind)passage.Number : null;
        var number = passage.Kind == PassageKind.Copy && block is { } kind ? Common(kind, passage.Number) : Own(passage.Number);
        open.Push(($"{passage.Kind}{opened}{(opened is null ? number : "")}", opened, passage.Number));
    }

    /// <summary>The number of a copy in the later document; one that only the earlier has is named apart.</summary>
    private string Common(BlockKind kind, int number)
    {
        var pairs = kind switch
        {
            BlockKind.Unit => match.Units,
            BlockKind.Project => Unit is { } unit ? match.Projects(unit) : [],
            BlockKind.Item => Unit is { } unit ? match.Items(unit) : [],
            _ => [new IndexPair(number, number)],
        };
        if (!isOld) return Own(number);
        return pairs.FirstOrDefault(p => p.Old == number, new IndexPair(-1, -1)) is { New: >= 0 } pair ? Own(pair.New) : $"-{number}";
    }

    /// <summary>The unit around this place, where both documents have it; a template of one unit has no block for it.</summary>
    private IndexPair? Unit
    {
        get
        {
            var copies = open.Reverse().ToList();
            var block = copies.FindIndex(o => o.Block == BlockKind.Unit);
            var number = block < 0 ? 0 : copies[block + 1].Number;
            return match.Units.Where(u => (isOld ? u.Old : u.New) == number).Select(u => (IndexPair?)u).FirstOrDefault();
        }
    }

    private static string Own(int number) => number.ToString(CultureInfo.InvariantCulture);
}
