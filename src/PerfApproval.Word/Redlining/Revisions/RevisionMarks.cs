using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Redlining.Revisions;

/// <summary>The elements by which Word knows tracked changes, each with its number, author and date.</summary>
internal sealed class RevisionMarks
{
    // Behind the bookmarks of both documents.
    private const int FirstId = 2_000_000;
    private const string Nobody = "未署名";

    private int next = FirstId;
    private int moves;

    public XElement Of(string name, Revision revision, params object?[] content) => new(W + name, Named(revision), content);

    /// <summary>The wrapper of runs; none around what was kept.</summary>
    public IEnumerable<XElement> Around(IReadOnlyList<XElement> runs, Change change, Revision? by) => change switch
    {
        Change.Inserted => [Of("ins", by!, runs)],
        Change.Deleted => [Of("del", by!, runs.Select(Deleted))],
        Change.MovedFrom => [Of("moveFrom", by!, runs)],
        Change.MovedTo => [Of("moveTo", by!, runs)],
        _ => runs,
    };

    /// <summary>What the mark of a paragraph says of itself, in the order of the schema.</summary>
    public IEnumerable<XElement> OfMark(Change change, Revision? by) => change switch
    {
        Change.Inserted => [Of("ins", by!)],
        Change.Deleted => [Of("del", by!)],
        Change.MovedFrom => [Of("moveFrom", by!)],
        Change.MovedTo => [Of("moveTo", by!)],
        _ => [],
    };

    public string NextMove() => string.Create(CultureInfo.InvariantCulture, $"move{++moves}");

    /// <summary>The marks around what moved; both ends carry one number, both places one name.</summary>
    public (XElement Start, XElement End) Range(string kind, string name, Revision by)
    {
        var start = new XElement(W + $"{kind}RangeStart", Named(by), new XAttribute(W + "name", name));
        return (start, new XElement(W + $"{kind}RangeEnd", start.Attribute(W + "id")));
    }

    private object[] Named(Revision revision) =>
    [
        new XAttribute(W + "id", next++),
        new XAttribute(W + "author", Author(revision.Author)),
        new XAttribute(W + "date", revision.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
    ];

    private static string Author(string name)
    {
        var printable = string.Concat(name.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value))).Trim();
        return printable.Length == 0 ? Nobody : printable;
    }

    // Readers that know no tracked changes show w:t and leave w:delText out.
    private static XElement Deleted(XElement content)
    {
        foreach (var element in content.Elements().Where(e => e.Name == Text || e.Name == W + "instrText"))
            element.Name = W + (element.Name == Text ? "delText" : "delInstrText");
        return content;
    }
}
