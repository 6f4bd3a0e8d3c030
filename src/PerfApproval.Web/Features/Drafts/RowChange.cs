using System.Globalization;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>A change of the rows that a button asks for: <c>add</c> at the end, <c>add-3</c> below a row, <c>copy-3</c>, <c>remove-3</c>, <c>up-3</c>, <c>down-3</c>.</summary>
public static class RowChange
{
    public const string Add = "add", Copy = "copy", Remove = "remove", Up = "up", Down = "down";

    /// <summary>The row at which the change leaves the reader; null where the button names no change of these rows.</summary>
    public static int? Apply<TRow>(string? button, List<TRow> rows)
        where TRow : ITypedRow<TRow>, new()
    {
        if (button == Add) return Inserted(rows, rows.Count, rows.Count == 0 ? new TRow().Next() : rows[^1].Next());
        var (what, row) = Parse(button);
        if (row < 0 || row >= rows.Count) return null;
        switch (what)
        {
            case Add:
                return Inserted(rows, row + 1, rows[row].Next());
            case Copy:
                return Inserted(rows, row + 1, rows[row].Twin());
            case Remove:
                rows.RemoveAt(row);
                return Math.Max(0, row - 1);
            case Up when row > 0:
                (rows[row - 1], rows[row]) = (rows[row], rows[row - 1]);
                return row - 1;
            case Down when row < rows.Count - 1:
                (rows[row + 1], rows[row]) = (rows[row], rows[row + 1]);
                return row + 1;
            default:
                return row;
        }
    }

    private static int Inserted<TRow>(List<TRow> rows, int place, TRow row)
    {
        rows.Insert(place, row);
        return place;
    }

    private static (string What, int Row) Parse(string? button)
    {
        var parts = (button ?? "").Split('-');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (parts[0], row) : ("", -1);
    }
}
