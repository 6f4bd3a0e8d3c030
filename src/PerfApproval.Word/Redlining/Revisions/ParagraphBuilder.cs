using System.Xml.Linq;
using PerfApproval.Word.Redlining.Inlines;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Redlining.Revisions;

/// <summary>A piece of text on its way into a paragraph: what happened to it, by whom, inside which link.</summary>
internal sealed record Atom(Inline Inline, Change Change, Revision? By, XElement? Shell)
{
    /// <summary>For the mark of a paragraph that has other properties now: the mark it was.</summary>
    public ParagraphMark? Formerly { get; init; }
}

/// <summary>Builds paragraphs from pieces: neighbours with the same look and the same fate share a run.</summary>
internal sealed class ParagraphBuilder(RevisionMarks marks)
{
    private readonly List<XElement> done = [];
    private readonly List<Atom> open = [];

    public IReadOnlyList<XElement> Paragraphs => done;

    public void Add(Atom atom)
    {
        if (atom.Inline is not ParagraphMark mark)
        {
            open.Add(atom);
            return;
        }

        done.Add(new XElement(Paragraph, Properties(mark, atom), Content()));
        open.Clear();
    }

    private XElement? Properties(ParagraphMark mark, Atom atom)
    {
        var properties = mark.Properties is null ? new XElement(ParagraphProperties) : new XElement(mark.Properties);
        var fate = marks.OfMark(atom.Change, atom.By).ToList();
        if (fate.Count > 0) MarkLook(properties).AddFirst(fate);
        if (atom.Formerly is { } earlier) properties.Add(marks.Of("pPrChange", atom.By!, new XElement(ParagraphProperties, Base(earlier.Properties))));
        return properties.HasElements || mark.Properties is not null ? properties : null;
    }

    private static XElement MarkLook(XElement properties)
    {
        if (properties.Element(RunProperties) is { } look) return look;
        look = new XElement(RunProperties);
        if (properties.Element(Section) is { } section) section.AddBeforeSelf(look);
        else properties.Add(look);
        return look;
    }

    private static IEnumerable<XElement> Base(XElement? properties) =>
        properties?.Elements().Where(e => e.Name != RunProperties && e.Name != Section).Select(e => new XElement(e)) ?? [];

    private IEnumerable<XElement> Content()
    {
        foreach (var inside in Neighbours(open, (a, b) => ReferenceEquals(a.Shell, b.Shell)))
        {
            var content = Neighbours(inside, HaveOneFate).SelectMany(Changed);
            if (inside[0].Shell is { } shell) yield return new XElement(shell.Name, shell.Attributes(), content);
            else foreach (var element in content) yield return element;
        }
    }

    private static bool HaveOneFate(Atom a, Atom b) =>
        a.Change == b.Change && a.By == b.By && !IsBookmark(a) && !IsBookmark(b);

    // Word tracks no bookmarks; they come and go with what they mark.
    private static bool IsBookmark(Atom atom) =>
        atom.Inline is Piece { Element: { } element } && (element.Name == W + "bookmarkStart" || element.Name == W + "bookmarkEnd");

    private IEnumerable<XElement> Changed(List<Atom> atoms)
    {
        if (IsBookmark(atoms[0])) return [new XElement(((Piece)atoms[0].Inline).Element!)];
        var pieces = atoms.Select(a => (Piece)a.Inline).ToList();
        var runs = Neighbours(pieces, (a, b) => a.IsInRun && b.IsInRun && a.Look.Xml == b.Look.Xml).Select(Run).ToList();
        return marks.Around(runs, atoms[0].Change, atoms[0].By);
    }

    private static XElement Run(List<Piece> pieces)
    {
        if (!pieces[0].IsInRun) return new XElement(pieces[0].Element!);
        var run = new XElement(TextRun, pieces[0].Look.Properties is { } look ? new XElement(look) : null);
        foreach (var same in Neighbours(pieces, (a, b) => a.Text is not null && b.Text is not null))
            run.Add(same[0].Text is null ? new XElement(same[0].Element!) : TextOf(string.Concat(same.Select(p => p.Text))));
        return run;
    }

    private static XElement TextOf(string text) => new(Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static List<List<T>> Neighbours<T>(IEnumerable<T> all, Func<T, T, bool> belong)
    {
        var groups = new List<List<T>>();
        foreach (var one in all)
        {
            if (groups.Count > 0 && belong(groups[^1][^1], one)) groups[^1].Add(one);
            else groups.Add([one]);
        }

        return groups;
    }
}
