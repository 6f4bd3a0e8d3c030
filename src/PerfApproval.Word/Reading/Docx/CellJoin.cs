using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>Puts a finished cell into its row: next in the grid, or as the rest of the cell to its left.</summary>
internal static class CellJoin
{
    public static void Put(CellFrame cell, RowFrame row, Place place)
    {
        var span = Math.Clamp(cell.Span, 1, ReadingLimits.Columns);
        var column = row.Column;
        row.Column += span;
        if (cell.JoinsLeft && row.Cells.Count > 0)
        {
            row.Cells[^1] = Wider(row.Cells[^1], span);
            return;
        }

        row.Cells.Add(cell.Merge == CellMerge.Continues ? Continued(place, column, span) : Filled(cell, place, column, span));
    }

    private static TableCell Filled(CellFrame cell, Place place, int column, int span)
    {
        var blocks = cell.Content.Blocks;
        return new()
        {
            Place = place,
            Column = column,
            Span = span,
            Merge = cell.Merge,
            Content = CleanText.Joined([.. blocks.OfType<TextParagraph>().Select(p => p.Content)]),
            Nested = blocks.Exists(b => b is TextTable) ? blocks : [],
        };
    }

    // Word shows nothing of what a continuing cell holds.
    private static TableCell Continued(Place place, int column, int span) =>
        new() { Place = place, Column = column, Span = span, Merge = CellMerge.Continues, Content = CleanText.Empty };

    private static TableCell Wider(TableCell cell, int by) => new()
    {
        Place = cell.Place,
        Column = cell.Column,
        Span = cell.Span + by,
        Merge = cell.Merge,
        Content = cell.Content,
        Nested = cell.Nested,
    };
}
