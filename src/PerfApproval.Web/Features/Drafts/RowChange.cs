using System.Globalization;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>A change of the rows that a button asks for: <c>add</c>, <c>remove-3</c>, <c>up-3</c>, <c>down-3</c>.</summary>
public static class RowChange
{
    public const string Add = "add";

    /// <summary>The row at which the change leaves the reader; null where the button names no change of these rows.</summary>
    public static int? Apply<T>(string? button, List<T> rows)
        where T : new()
    {
        if (button == Add)
        {
            rows.Add(new());
            return rows.Count - 1;
        }

        var (what, row) = Parse(button);
        if (row < 0 || row >= rows.Count) return null;
        switch (what)
        {
            case "remove":
                rows.RemoveAt(row);
                return Math.Max(0, row - 1);
            case "up" when row > 0:
                (rows[row - 1], rows[row]) = (rows[row], rows[row - 1]);
                return row - 1;
            case "down" when row < rows.Count - 1:
                (rows[row + 1], rows[row]) = (rows[row], rows[row + 1]);
                return row + 1;
            default:
                return row;
        }
    }

    private static (string What, int Row) Parse(string? button)
    {
        var parts = (button ?? "").Split('-');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (parts[0], row) : ("", -1);
    }
}
