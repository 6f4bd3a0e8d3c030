using System.Xml.Linq;
using PerfApproval.Word.Writing.Templates;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>What a piece of a document does to the page; all lengths are in twips, a twentieth of a point.</summary>
internal abstract record LayoutStep;

internal sealed record FixedText(string Text) : LayoutStep;

internal sealed record LineBreak : LayoutStep;

internal sealed record PageBreak : LayoutStep;

internal sealed record ParagraphStart(ParagraphShape Shape) : LayoutStep;

internal sealed record ParagraphEnd : LayoutStep;

internal sealed record TableStart : LayoutStep;

internal sealed record RowStart(int LeastHeight, bool IsHeader, bool MaySplit) : LayoutStep
{
    public static RowStart Of(XElement row)
    {
        var properties = row.Element(W + "trPr");
        var height = StyleSheet.Number(properties?.Element(W + "trHeight"), "val") ?? 0;
        return new RowStart(height, properties?.Element(W + "tblHeader").IsOn() == true, properties?.Element(W + "cantSplit").IsOn() != true);
    }
}

internal sealed record RowEnd : LayoutStep;

/// <summary>The beginning of a cell.</summary>
/// <param name="Width">What is left for text.</param>
/// <param name="Padding">Above and below together.</param>
/// <param name="IsMerged">Whether the cell is part of a vertical merge, whose text does not make its row taller.</param>
internal sealed record CellStart(int Width, int Padding, bool IsMerged) : LayoutStep
{
    private const int NarrowestCell = 200;

    public static CellStart Of(XElement cell, StyleSheet styles)
    {
        var table = cell.Ancestors(Table).First();
        var width = StyleSheet.Number(cell.Element(CellProperties)?.Element(W + "tcW"), "w") ?? 0;
        if (width <= 0) width = GridWidth(cell, table);
        int Margin(string side) => StyleSheet.Number(cell.Element(CellProperties)?.Element(W + "tcMar")?.Element(W + side), "w") ?? styles.CellMargin(table, side);
        return new CellStart(
            Math.Max(NarrowestCell, width - Margin("left") - Margin("right")),
            Margin("top") + Margin("bottom"),
            cell.Element(CellProperties)?.Element(W + "vMerge") is not null);
    }

    private static int GridWidth(XElement cell, XElement table)
    {
        var before = cell.ElementsBeforeSelf(Cell).Sum(Span);
        return table.Element(W + "tblGrid")?.Elements().Skip(before).Take(Span(cell)).Sum(g => StyleSheet.Number(g, "w") ?? 0) ?? 0;
    }

    private static int Span(XElement cell) => StyleSheet.Number(cell.Element(CellProperties)?.Element(W + "gridSpan"), "val") ?? 1;
}

internal sealed record CellEnd : LayoutStep;
