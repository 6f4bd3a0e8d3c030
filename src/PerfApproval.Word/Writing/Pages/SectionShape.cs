using System.Xml.Linq;
using PerfApproval.Word.Writing.Templates;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>The text area of a section's pages, in twips, and how they are numbered.</summary>
/// <param name="Width">Of the text area.</param>
/// <param name="Height">Of the text area.</param>
/// <param name="FirstNumber">The number its pages begin with; null where they go on counting.</param>
/// <param name="IsNewPage">Whether it begins on a page of its own.</param>
internal sealed record SectionShape(int Width, int Height, int? FirstNumber, bool IsNewPage)
{
    private const int ShortestLine = 1000;

    public static SectionShape Of(XElement section)
    {
        var size = section.Element(W + "pgSz");
        var margin = section.Element(W + "pgMar");
        int Margin(string side) => Math.Abs(StyleSheet.Number(margin, side) ?? 1440);
        return new SectionShape(
            Math.Max(ShortestLine, (StyleSheet.Number(size, "w") ?? 11906) - Margin("left") - Margin("right")),
            Math.Max(ShortestLine, (StyleSheet.Number(size, "h") ?? 16838) - Margin("top") - Margin("bottom")),
            StyleSheet.Number(section.Element(W + "pgNumType"), "start"),
            section.Element(W + "type").Val() is not "continuous");
    }
}
