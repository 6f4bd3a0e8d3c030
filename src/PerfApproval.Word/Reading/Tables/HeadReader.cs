using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Reads the rows above the indicators: each text goes to the field whose place in the form's layout it has.</summary>
internal sealed class HeadReader(FormMap form, FieldValues values, ProjectNotes notes)
{
    private HeadRow? last;
    private LabelColumns columns = new();
    private bool filledBelow;

    public void Read(IReadOnlyList<HeadSourceRow> rows)
    {
        foreach (var (row, holdsValues) in rows)
        {
            foreach (var cell in row.Cells) notes.AddRepairs(cell);
            var cells = LabelledCells.Split(row, form.Head);
            var layout = form.Head.RowOf(cells, last?.Index ?? 0);
            if (layout is null || holdsValues) ReadUnlabelled(row, row.Filled);
            else if (IsRestOfMergedLabel(cells, layout)) ReadUnlabelled(row, [.. cells.Where(c => form.Head.LabelOf(c) is null)]);
            else ReadLabelled(cells, layout);
        }
    }

    private void ReadLabelled(IReadOnlyList<TableCell> cells, HeadRow layout)
    {
        var walk = new LabelWalk(form.Head, layout);
        foreach (var cell in cells) walk.Take(cell);
        foreach (var (field, found) in walk.Found) values.Set(field, found);
        foreach (var (cell, label) in walk.Labels) NoteSpelling(cell, label);
        foreach (var cell in walk.Unplaced) notes.Add(cell.Place, $"“{CleanText.Shortened(cell.Text)}”前没有标签，未读入。");
        columns = last == walk.Row && last.Below is not null ? columns.Joined(walk.Columns) : walk.Columns;
        last = walk.Row;
        filledBelow = false;
    }

    private void ReadUnlabelled(TableRow row, IReadOnlyList<TableCell> cells)
    {
        if (cells.Count == 0) return;
        if (last is null) ReadOpening(row, cells);
        else if (last.Below is { } below) Assign(below, cells, filledBelow ? values.Append : values.Set);
        else Continue(row, cells);
        filledBelow = last?.Below is not null;
    }

    // A row above all labels is the one the form opens with, if that one has no label either.
    private void ReadOpening(TableRow row, IReadOnlyList<TableCell> cells)
    {
        HeadCell[] fields = form.Head.Rows is [{ HasLabels: false } first, ..] ? [.. first.Fields] : [];
        if (fields.Length == 0) notes.Add(row.Place, $"“{CleanText.Shortened(cells[0].Text)}”一行没有标签，未读入。");
        for (var i = 0; i < fields.Length && i < cells.Count; i++)
        {
            var text = form.Head.Rows[0].WithoutFixedText(cells[i].Text).TrimEnd();
            values.Set(fields[i].Field!, [text == cells[i].Text ? cells[i] : cells[i].With(CleanText.Of(text))]);
        }
    }

    private void Assign(HeadRow below, IReadOnlyList<TableCell> cells, Action<string, IReadOnlyList<TableCell>> put)
    {
        var assigned = columns.Assign(below, cells, out var shifted);
        foreach (var (field, found) in assigned) put(field, found);
        if (shifted) notes.Add(cells[0].Place, "列与上一行的标签没有对齐，已按顺序归位，请核对。");
    }

    // A cell that goes over a page can come as two rows, the second without its label.
    private void Continue(TableRow row, IReadOnlyList<TableCell> cells)
    {
        var field = last!.Fields.LastOrDefault()?.Field;
        if (field is not null && FieldValues.IsProse(field) && cells.Count == 1) values.Append(field, cells);
        else notes.Add(row.Place, $"“{CleanText.Shortened(cells[0].Text)}”一行没有标签，未读入。");
    }

    private bool IsRestOfMergedLabel(IReadOnlyList<TableCell> cells, HeadRow layout)
    {
        string[] labels = [.. cells.Select(form.Head.LabelOf).OfType<string>()];
        return last == layout && labels.Length > 0 && labels.All(l => layout.Cells.Any(c => c.Label == l && c.IsMerged))
            && layout.Below is not null && cells.Count > labels.Length;
    }

    private void NoteSpelling(TableCell cell, HeadCell label)
    {
        var written = cell.Text.Trim();
        if (written == label.Printed) return;
        if (LabelKey.Of(label.Printed) != cell.Key) notes.AddRecurring(cell.Place, Differing(written, label.Printed));
        else if (written.Any(char.IsWhiteSpace)) notes.AddRecurring(cell.Place, $"“{written.ReplaceLineEndings(" ")}”按表式读作“{label.Printed}”");
    }

    private static string Differing(string written, string printed) =>
        written.Contains('元') && printed.Contains('元')
            ? $"文件中写的是“{written}”，表式为“{printed}”，金额照原样读入、未作换算，请核对单位"
            : $"“{written}”按表式读作“{printed}”";
}
