using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfApproval.Word.Certificates;

/// <summary>The pieces of the page: official typefaces, A4, ruled tables.</summary>
internal static class CertificateLayout
{
    private const string Body = "仿宋_GB2312";
    private const string Head = "方正小标宋简体";

    // In half points.
    private const int TitleSize = 40, HeadingSize = 24, TextSize = 18;

    public static Paragraph Title(string text) => Paragraph(text, Head, TitleSize, JustificationValues.Center, after: 60);

    public static Paragraph Heading(string text) => Paragraph(text, "黑体", HeadingSize, JustificationValues.Left, before: 120, after: 40);

    public static Paragraph Line(string text, JustificationValues side) => Paragraph(text, Body, TextSize + 2, side, before: 40, after: 60);

    public static Table Table(int[] widths, IEnumerable<string[]> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) })));
        foreach (var row in rows) table.Append(Row(widths, row));
        return table;
    }

    public static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    private static TableRow Row(int[] widths, string[] texts) => new(
        [new TableRowProperties(new CantSplit()), .. texts.Select((text, i) => (OpenXmlElement)Cell(widths[i], text))]);

    private static TableCell Cell(int width, string text) => new(
        new TableCellProperties(
            new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        Paragraph(text, Body, TextSize, JustificationValues.Left));

    private static TableBorders Borders()
    {
        static T Ruled<T>(T border) where T : BorderType
        {
            border.Val = BorderValues.Single;
            border.Size = 4;
            return border;
        }

        return new(
            Ruled(new TopBorder()), Ruled(new LeftBorder()), Ruled(new BottomBorder()), Ruled(new RightBorder()),
            Ruled(new InsideHorizontalBorder()), Ruled(new InsideVerticalBorder()));
    }

    private static Paragraph Paragraph(string text, string face, int size, JustificationValues side, int before = 0, int after = 0) => new(
        new ParagraphProperties(
            new SpacingBetweenLines { Before = Number(before), After = Number(after), Line = "240", LineRule = LineSpacingRuleValues.Auto },
            new Justification { Val = side }),
        new Run(
            new RunProperties(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = face },
                new FontSize { Val = Number(size) },
                new FontSizeComplexScript { Val = Number(size) }),
            new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }));

    // What XML has no room for: names come from outside.
    private static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
