using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Divides a document into its projects, by headings where there are any and by recurring head rows where not.</summary>
internal sealed class ProjectSplitter(FormMap form, SourceLayout source, ImportNotes notes)
{
    private readonly RowKinds kinds = new(form);
    private readonly List<ProjectDraft> drafts = [];
    private readonly HeadProgress head = new();
    private readonly List<TextParagraph> between = [];
    private ProjectDraft? open;

    /// <summary>The paragraphs that belong to no project, in order.</summary>
    public List<TextParagraph> Outside { get; } = [];

    public IReadOnlyList<ProjectDraft> Split(IReadOnlyList<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Paragraph is { } paragraph) Take(paragraph);
            if (line.Row is { } row) Take(row, line.Table);
        }

        Close();
        return drafts;
    }

    private void Take(TextParagraph paragraph)
    {
        if (paragraph.IsBlank || paragraph.Role == ParagraphRole.Contents) return;
        if (form.Headings.Heading(paragraph.Text) is { } heading) Open(paragraph.Text, heading, paragraph.Place);
        else if (open is null) Outside.Add(paragraph);
        else if (form.Headings.Subheading(paragraph.Text) is { } more) Merge(more);
        else if (!open.HasRows) open.Opening.Add(paragraph);
        else between.Add(paragraph);
    }

    private void Take(TableRow row, int table)
    {
        var kind = kinds.KindOf(row, head.LastRow, out var layout);
        if (kind is RowKind.Head or RowKind.Indicator && open is { Indicators.Count: 0 } && head.HoldsValues(row, layout)) AddHead(row, null, holdsValues: true);
        else if (kind == RowKind.Heading) Open(kinds.HeadingIn(row)!, form.Headings.Heading(kinds.HeadingIn(row)!)!, row.Place);
        else if (kind == RowKind.Head && layout is not null) TakeHead(row, layout, table);
        else TakeOther(row, kind, table);
    }

    private void TakeHead(TableRow row, HeadRow layout, int table)
    {
        if (open is { Indicators.Count: > 0 } && !kinds.IsHeadAmongIndicators(row, layout))
        {
            AddIndicator(row, table);
            return;
        }

        var begins = open is null || head.BeginsAgain(row, layout, open.Indicators.Count > 0);
        // A head printed again on the next page says nothing new; another project's says something else.
        if (begins && head.IsRepeated(row, layout)) return;
        if (begins) Open(null, new Dictionary<string, string>(), row.Place);
        AddHead(row, layout);
    }

    private void TakeOther(TableRow row, RowKind kind, int table)
    {
        if (head.IsRepeated(row)) return;
        if (kind is RowKind.ColumnHeader or RowKind.Indicator && open is null) Open(null, new Dictionary<string, string>(), row.Place);
        if (open is null) return;
        DropRepeated();
        if (kind is RowKind.ColumnHeader or RowKind.Indicator || open.Indicators.Count > 0) AddIndicator(row, table);
        else AddHead(row, null);
    }

    private void AddHead(TableRow row, HeadRow? layout, bool holdsValues = false)
    {
        Attach(open!.Head.Count == 0 ? null : row);
        head.Add(row, layout);
        open.Head.Add(new(row, holdsValues));
    }

    private void AddIndicator(TableRow row, int table)
    {
        DropRepeated();
        Attach(row);
        open!.Indicators.Add(new(row, table));
    }

    private void Open(string? text, IReadOnlyDictionary<string, string> heading, Place place)
    {
        var carried = head.TakeRepeated();
        Close();
        open = new ProjectDraft { HeadingText = text, Place = place };
        Merge(heading);
        if (text is not null && carried.Count > 0) notes.Add(null, carried[0].Place, "换页处重复印出的表头行已略去。");
        if (text is not null) return;
        foreach (var row in carried) AddHead(row, kinds.KindOf(row, head.LastRow, out var layout) == RowKind.Head ? layout : null);
    }

    private void Merge(IReadOnlyDictionary<string, string> found)
    {
        foreach (var (field, text) in found) open!.Heading.TryAdd(field, text);
    }

    private void Close()
    {
        if (open is not null) drafts.Add(open);
        Outside.AddRange(between);
        between.Clear();
        head.Clear();
        open = null;
    }

    private void DropRepeated()
    {
        var dropped = head.TakeRepeated();
        if (dropped.Count > 0) notes.Add(null, dropped[0].Place, "换页处重复印出的表头行已略去。");
    }

    // Where cells are lines, a paragraph after an empty one looks as if it stood below the table.
    private void Attach(TableRow? next)
    {
        if (between.Count == 0) return;
        if (next is not null && source == SourceLayout.CellPerLine && Continues(next)) AppendToLastCell();
        else Outside.AddRange(between);
        between.Clear();
    }

    // Before a header row it may as well be a caption; then only a further numbered paragraph belongs above.
    private bool Continues(TableRow next) =>
        !form.Columns.IsHeader(next.Filled)
        || (char.IsAsciiDigit(between[0].Text[0]) && LastRow().Cells[^1].Paragraphs is [.., { Length: > 0 } last] && char.IsAsciiDigit(last[0]));

    private TableRow LastRow() => open!.Indicators.Count > 0 ? open.Indicators[^1].Row : open.Head[^1].Row;

    private void AppendToLastCell()
    {
        var inIndicators = open!.Indicators.Count > 0;
        var row = LastRow();
        var last = row.Cells[^1];
        var text = CleanText.Joined([last.Content, CleanText.Empty, .. between.Select(p => p.Content)]);
        var longer = row.With([.. row.Cells.SkipLast(1), last.With(text)]);
        if (inIndicators) open.Indicators[^1] = open.Indicators[^1] with { Row = longer };
        else open.Head[^1] = open.Head[^1] with { Row = longer };
    }
}
