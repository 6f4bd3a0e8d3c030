using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Where cells are lines, an empty paragraph in a cell looks like the end of the row; such halves are put together again.</summary>
internal static class RowJoin
{
    public static IReadOnlyList<IndicatorSourceRow> Joined(IReadOnlyList<IndicatorSourceRow> rows, FormMap form, SourceLayout source)
    {
        if (source != SourceLayout.CellPerLine) return rows;
        var joined = new List<IndicatorSourceRow>();
        var width = 0;
        foreach (var row in rows)
        {
            if (form.Columns.IsHeader(row.Row.Filled)) width = row.Row.Cells.Count;
            if (joined.Count > 0 && Completes(joined[^1].Row, row.Row, width, form)) joined[^1] = joined[^1] with { Row = Join(joined[^1].Row, row.Row) };
            else joined.Add(row);
        }

        return joined;
    }

    private static bool Completes(TableRow above, TableRow row, int width, FormMap form) =>
        above.Cells.Count < width && above.Cells.Count + row.Cells.Count == width && !above.Cells[^1].IsFigure
        && form.Levels.Level1(row.Cells[0].Key) is null && form.Levels.Level2(row.Cells[0].Key) is null;

    private static TableRow Join(TableRow above, TableRow row)
    {
        var last = above.Cells[^1].With(CleanText.Joined([above.Cells[^1].Content, CleanText.Empty]));
        var more = row.Cells.Select((c, i) => c.At(above.Cells.Count + i));
        return above.With([.. above.Cells.SkipLast(1), last, .. more]);
    }
}
