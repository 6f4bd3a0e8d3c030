using System.Xml.Linq;
using PerfApproval.Word.Redlining.Passages;
using PerfApproval.Word.Redlining.Revisions;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Redlining;

/// <summary>Writes rows of a table with their changes: kept with changed cells, deleted, inserted or moved.</summary>
internal sealed class RowRedliner(RegionRedliner regions, Authorship authorship, RevisionMarks marks)
{
    private static readonly XName RowProperties = W + "trPr";

    /// <param name="changed">The cells that say something else, for a row that cannot be kept.</param>
    public IEnumerable<XElement> Pair(XElement old, XElement now, Spot spot, IReadOnlySet<FieldTag>? changed = null)
    {
        if (Frame(old) == Frame(now)) return [Row(now, Cells(old, now).Select(c => regions.Pair(c.Old, c.New, spot)))];
        // A row whose cells join others now is written twice, since Word tracks no joining of cells that every reader could take back.
        var anew = spot with { Changed = changed };
        return [Whole(old, Change.Deleted, anew), Whole(now, Change.Inserted, anew)];
    }

    public XElement Whole(XElement row, Change change, Spot spot)
    {
        var written = Row(row, row.Elements(Cell).Select(c => regions.Whole(RegionReader.Read(c), change, spot)));
        var isGone = change is Change.Deleted or Change.MovedFrom;
        PropertiesOf(written).Add(marks.Of(isGone ? "del" : "ins", spot.AnsweredBy(authorship, null)));
        return written;
    }

    /// <summary>Whether the cells of a row can be compared with those of the place it moved to.</summary>
    public static bool CanMove(XElement old, XElement now) =>
        old.Elements(Cell).Count() == now.Elements(Cell).Count()
        && Cells(old, now).All(c => c.New.HasShapeOf(c.Old) && c.New.Parts.All(p => p is FixedPart or ParagraphsPart));

    public IEnumerable<XElement> MovedFrom(XElement row, string name, Spot spot)
    {
        var by = spot.AnsweredBy(authorship, null);
        return Ranged(Whole(row, Change.MovedFrom, spot with { MovedBy = by }), "moveFrom", name, by);
    }

    public IEnumerable<XElement> MovedTo(XElement old, XElement now, string name, Spot spot)
    {
        var by = (spot with { IsWhole = true }).AnsweredBy(authorship, null);
        var written = Row(now, Cells(old, now).Select(c => regions.Moved(c.Old, c.New, spot with { MovedBy = by })));
        PropertiesOf(written).Add(marks.Of("ins", by));
        return Ranged(written, "moveTo", name, by);
    }

    private IEnumerable<XElement> Ranged(XElement row, string kind, string name, Revision by)
    {
        var (start, end) = marks.Range(kind, name, by);
        var paragraph = row.Descendants(Paragraph).First();
        if (paragraph.Element(ParagraphProperties) is { } properties) properties.AddAfterSelf(start);
        else paragraph.AddFirst(start);
        return [row, end];
    }

    private static IEnumerable<(Region Old, Region New)> Cells(XElement old, XElement now) =>
        old.Elements(Cell).Zip(now.Elements(Cell), (before, after) => (RegionReader.Read(before), RegionReader.Read(after)));

    private static XElement Row(XElement row, IEnumerable<IEnumerable<XElement>> cells) => new(
        row.Name, row.Attributes(), row.Elements().Where(e => e.Name != Cell).Select(e => new XElement(e)),
        row.Elements(Cell).Zip(cells, (cell, content) => new XElement(cell.Name, cell.Attributes(), content)));

    private static XElement PropertiesOf(XElement row)
    {
        if (row.Element(RowProperties) is { } properties) return properties;
        properties = new XElement(RowProperties);
        if (row.Element(W + "tblPrEx") is { } exceptions) exceptions.AddAfterSelf(properties);
        else row.AddFirst(properties);
        return properties;
    }

    /// <summary>Everything of a row but what its cells say.</summary>
    private static string Frame(XElement row) => string.Concat(row.Elements()
        .Select(e => e.Name == Cell ? $"|{e.Element(CellProperties)?.ToString(SaveOptions.DisableFormatting)}" : e.ToString(SaveOptions.DisableFormatting)));
}
