using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Divides a document into its projects, by headings where there are any and by recurring head rows where not.</summary>
internal sealed class ProjectSplitter(FormMap form, SourceLayout source, ImportNotes notes)
{
    private readonly RowKinds kinds = new(form);
    private readonly List<ProjectDraft> drafts = [];
    private readonly HeadProgress head = new();
    private readonly StrayParagraphs stray = new(form, source, notes);
    private ProjectDraft? open;

    /// <summary>The paragraphs that belong to no project, in order.</summary>
    public IReadOnlyList<TextParagraph> Outside => stray.Outside;

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
        if (paragraph.Role == ParagraphRole.Contents) return;
        var heading = paragraph.IsBlank ? null : form.Headings.Heading(paragraph.Text);
        if (paragraph.IsBlank || heading is not null) NoteRepairs(paragraph);
        if (paragraph.IsBlank) return;
        // The overall part stands before the projects: a heading above it was a line of contents.
        if (open is { HasRows: false } && form.Overall is { } overall && overall.Opens(paragraph.Text)) Close();
        if (heading is not null) OpenHeading(paragraph.Text, heading, paragraph.Place);
        else if (open is null) stray.Outside.Add(paragraph);
        else if (form.Headings.Subheading(paragraph.Text) is { } more) Merge(more);
        else if (!open.HasRows) open.Opening.Add(paragraph);
        else stray.Add(paragraph);
    }

    private void Take(TableRow row, int table)
    {
        var kind = kinds.KindOf(row, head.LastRow, out var layout);
        if (kind is RowKind.Head or RowKind.Indicator && open is { Indicators.Count: 0 } && head.HoldsValues(row, layout)) AddValues(row);
        else if (kind == RowKind.Heading) OpenHeading(kinds.HeadingIn(row)!, form.Headings.Heading(kinds.HeadingIn(row)!)!, row.Place);
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

    private void AddHead(TableRow row, HeadRow? layout)
    {
        stray.GiveTo(open!, row);
        head.Add(row, layout);
        open!.Head.Add(new(row, HoldsValues: false));
    }

    private void AddValues(TableRow row)
    {
        stray.GiveTo(open!, row);
        head.Add(row, null);
        open!.Head.Add(new(row, HoldsValues: true));
    }

    private void AddIndicator(TableRow row, int table)
    {
        DropRepeated();
        stray.GiveTo(open!, row);
        open!.Indicators.Add(new(row, table));
    }

    private void OpenHeading(string text, IReadOnlyDictionary<string, string> heading, Place place)
    {
        // A heading with a name or number of its own that comes again is the same table on the next page.
        if (heading.Count > 0 && open is { HasRows: true } && open.IsHeaded(text)) notes.Add(null, place, $"换页处重复印出的标题“{CleanText.Shortened(text)}”已略去。");
        else Open(text, heading, place);
    }

    private void Open(string? text, IReadOnlyDictionary<string, string> heading, Place place)
    {
        var carried = head.TakeRepeated();
        Close();
        open = new ProjectDraft { HeadingText = text, Place = place };
        Merge(heading);
        if (text is not null) NoteDropped(carried);
        else carried.ForEach(row => AddHead(row, kinds.KindOf(row, head.LastRow, out var layout) == RowKind.Head ? layout : null));
    }

    private void Merge(IReadOnlyDictionary<string, string> found)
    {
        foreach (var (field, text) in found) open!.Heading.TryAdd(field, text);
    }

    private void Close()
    {
        if (open is not null && !IsRestOfLast(open)) drafts.Add(open);
        if (open is { HasRows: false }) stray.Outside.AddRange(open.Opening);
        stray.LeaveOutside();
        head.Clear();
        open = null;
    }

    // Where all headings are the same, one without a head below it stands over the rest of the table before it.
    private bool IsRestOfLast(ProjectDraft draft)
    {
        if (draft.Head.Count > 0 || draft.Indicators.Count == 0 || draft.HeadingText is null) return false;
        if (draft.Heading.ContainsKey(FieldKeys.Name) || draft.Heading.ContainsKey(FieldKeys.Number)) return false;
        if (drafts is not [.., { HasRows: true } last] || !last.IsHeaded(draft.HeadingText)) return false;
        notes.Add(null, draft.Place, $"换页处重复印出的标题“{CleanText.Shortened(draft.HeadingText)}”已略去。");
        last.Indicators.AddRange(draft.Indicators);
        return true;
    }

    private void NoteRepairs(TextParagraph paragraph)
    {
        foreach (var repair in paragraph.Content.Repairs) notes.Add(null, paragraph.Place, repair);
    }

    private void DropRepeated() => NoteDropped(head.TakeRepeated());

    private void NoteDropped(List<TableRow> rows)
    {
        if (rows.Count > 0) notes.Add(null, rows[0].Place, "换页处重复印出的表头行已略去。");
    }
}
