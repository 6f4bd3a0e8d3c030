using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Values;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Reads a row by its columns, and only one that stands in them in full; any other is left to <see cref="ShiftedRow"/>.</summary>
internal sealed class AlignedRow(FormMap form, IndicatorColumns columns)
{
    /// <returns>Null when the columns of the header cannot be what the row means.</returns>
    public IndicatorRow? Read(TableRow row, int table)
    {
        var cells = InHeaderColumns(row, table);
        if (cells is null || cells.Any(IsStray)) return null;
        var texts = cells.Where(c => !columns.IsLeft(c) && !columns.IsForeign(c)).ToLookup(c => columns.FieldOf(c));
        var read = new IndicatorRow
        {
            Place = row.Place,
            Level1Continues = texts[IndicatorField.Level1].Any(c => c.Merge == CellMerge.Continues),
            Level2Continues = texts[IndicatorField.Level2].Any(c => c.Merge == CellMerge.Continues),
            Level1 = TextIn(texts[IndicatorField.Level1]),
            Level2 = TextIn(texts[IndicatorField.Level2]),
        };
        foreach (var field in form.Columns.Contents) Put(read, field, texts[field]);
        return IsSound(read, row) ? read : null;
    }

    // Within the header's own table the grid tells the column; elsewhere, as after a page break, the count of cells must be the same.
    private IReadOnlyList<TableCell>? InHeaderColumns(TableRow row, int table)
    {
        if (table == columns.Table || row.Cells[^1].End == columns.End) return row.Cells;
        return row.Place.Line is not null ? row.Cells : null;
    }

    private bool IsStray(TableCell cell)
    {
        if (cell.IsBlank || columns.IsForeign(cell)) return false;
        return columns.IsLeft(cell) ? !form.Columns.IsLead(cell.Key) : columns.FieldOf(cell) is null;
    }

    private static void Put(IndicatorRow read, IndicatorField field, IEnumerable<TableCell> cells)
    {
        // A cell over two grid columns that was printed in each of them.
        string[] lines = [.. cells.Where(c => !c.IsBlank).DistinctBy(c => c.Text).SelectMany(c => c.Paragraphs)];
        if (lines.Length > 0) read.Texts[field] = lines;
    }

    private static string? TextIn(IEnumerable<TableCell> cells)
    {
        var text = string.Concat(cells.Where(c => !c.IsBlank).DistinctBy(c => c.Key).SelectMany(c => c.Paragraphs));
        return text.Length == 0 ? null : text;
    }

    private bool IsSound(IndicatorRow read, TableRow row)
    {
        var full = row.Cells[^1].End == columns.End;
        if (!IsLevel(read.Level1, form.Levels.Level1, form.Levels.ShortLevel1, full, read)) return false;
        if (!IsLevel(read.Level2, form.Levels.Level2, form.Levels.ShortLevel2, full, read)) return false;
        if (full && read.IsEmpty) return true;
        if (!read.Has(IndicatorField.Name)) return false;
        if (!read.Has(IndicatorField.Value)) return full && !read.Texts.Values.Any(IsFigure) && read.IsLevelled;
        return full || IsFigure(read.Texts[IndicatorField.Value]) || !read.Texts.Values.Any(IsFigure);
    }

    // A level the form does not know is believed only in a row that is whole; often it is a name that slipped to the left.
    private bool IsLevel(string? text, Func<string, string?> exact, Func<string, string?> shortened, bool full, IndicatorRow read)
    {
        if (text is null) return true;
        var key = LabelKey.Of(text);
        if (exact(key) is not null || shortened(key) is not null) return true;
        var isOther = form.Levels.Level1(key) is not null || form.Levels.Level2(key) is not null;
        return full && !isOther && read.Has(IndicatorField.Name) && read.Has(IndicatorField.Value);
    }

    private static bool IsFigure(IReadOnlyList<string> lines) => IndicatorValue.Parse(string.Concat(lines)).Kind != ValueKind.Qualitative;
}
