using System.Text;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>Collects the headings of a document and estimates their pages from line counts and row heights.</summary>
internal sealed class LayoutSink(IReadOnlyList<OutlineEntry> known) : IBodySink
{
    private readonly PageFlow flow = new();
    private readonly List<OutlineEntry> outline = [];
    private readonly StringBuilder heading = new();

    private int numberings;
    private Numbering numbering = new(0, 1);
    private LineCount? paragraph;
    private RowStart? row;
    private CellStart? cell;
    private bool isMerged;
    private int rowHeight;
    private int cellHeight;
    private int? headingLevel;
    private int unplaced;

    public IReadOnlyList<OutlineEntry> Outline => outline;

    /// <summary>Whether the length of the contents moves the numbers of the headings behind them.</summary>
    public bool ContentsMovePages { get; private set; }

    public void Fixed(FixedXml xml)
    {
        foreach (var step in xml.Steps) Take(step);
    }

    public void FieldText(FieldSlot slot, ReadOnlySpan<char> text, bool isFirst)
    {
        if (!isFirst) NewLine();
        Advance(text);
    }

    public void Merge(MergeState state) => isMerged = state != MergeState.Alone;

    public void Section(SectionShape shape)
    {
        flow.Begin(shape);
        if (shape.FirstNumber is not { } first) return;
        ContentsMovePages = false;
        numbering = new Numbering(numberings, first);
    }

    public void BeforeNumbering() => numberings++;

    public void HeadingStart(int level)
    {
        headingLevel = level;
        heading.Clear();
    }

    public void HeadingEnd()
    {
        // A break or a tab inside a heading is a blank in the contents.
        var text = heading.Replace('\n', ' ').Replace('\t', ' ').ToString().Trim();
        outline.Add(new OutlineEntry(headingLevel!.Value, text, Bookmark.OfHeading(outline.Count + 1), flow.Number, numbering));
        headingLevel = null;
        unplaced++;
    }

    public void Contents(ContentsLayout layout)
    {
        ContentsMovePages = true;
        foreach (var entry in known.Where(e => e.Level <= layout.DeepestLevel))
        {
            var shape = layout[entry.Level].Shape;
            Take(new ParagraphStart(shape));
            Advance(entry.Text);
            Take(new ParagraphEnd());
        }
    }

    private void Take(LayoutStep step)
    {
        switch (step)
        {
            case FixedText text:
                Advance(text.Text);
                break;
            case ParagraphStart start:
                paragraph = new LineCount(start.Shape, cell?.Width ?? flow.Width);
                break;
            case ParagraphEnd:
                EndParagraph();
                break;
            default:
                TakeStructure(step);
                break;
        }
    }

    private void TakeStructure(LayoutStep step)
    {
        switch (step)
        {
            case LineBreak:
                NewLine();
                break;
            case PageBreak:
                flow.NewPage();
                break;
            case TableStart:
                flow.BeginTable();
                break;
            case RowStart start:
                (row, rowHeight) = (start, start.LeastHeight);
                break;
            case CellStart start:
                (cell, cellHeight, isMerged) = (start, start.Padding, start.IsMerged);
                break;
            case CellEnd:
                if (!isMerged) rowHeight = Math.Max(rowHeight, cellHeight);
                cell = null;
                break;
            case RowEnd when row is not null:
                PlaceHeadings(flow.PlaceRow(row, rowHeight));
                row = null;
                break;
        }
    }

    private void EndParagraph()
    {
        if (paragraph is null) return;
        if (cell is not null) cellHeight += paragraph.Height;
        else PlaceHeadings(flow.Place(paragraph.Shape, paragraph.Lines));
        paragraph = null;
    }

    private void PlaceHeadings(int page)
    {
        for (; unplaced > 0; unplaced--) outline[^unplaced] = outline[^unplaced] with { Page = page };
    }

    private void NewLine()
    {
        paragraph?.Break();
        if (headingLevel is not null) heading.Append(' ');
    }

    private void Advance(ReadOnlySpan<char> text)
    {
        paragraph?.Add(text);
        if (headingLevel is not null) heading.Append(text);
    }
}
