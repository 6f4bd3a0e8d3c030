using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>The rows above the indicators as a grid of labels, fixed texts and fields.</summary>
internal sealed class HeadLayout
{
    private readonly LabelIndex labels;

    public HeadLayout(Form form)
    {
        Rows = Placed(form.Layout);
        labels = new(Rows.SelectMany(r => r.Cells).Select(c => c.Label).OfType<string>());
    }

    public IReadOnlyList<HeadRow> Rows { get; }

    /// <summary>The key of the label a cell prints; null when it prints none.</summary>
    public string? LabelOf(TableCell cell) => labels.Find(cell.Key);

    public string? LabelOf(string key) => labels.Find(key);

    public bool IsFixedText(TableCell cell) => Rows.Any(r => r.Cells.Any(c => c.IsFixedText(cell.Key)));

    /// <summary>Whether the form prints the value of this label to its right.</summary>
    public bool HasValueRightOf(string label) =>
        Rows.Any(r => r.IndexOf(label, 0) is >= 0 and var at && at + 1 < r.Cells.Count && r.Cells[at + 1].Field is not null);

    /// <summary>The row of the layout that a row of a table follows; null when it prints none of the form's labels.</summary>
    /// <param name="cells">The cells that print something.</param>
    /// <param name="after">The row last seen: of rows that fit equally well the next one counts.</param>
    public HeadRow? RowOf(IReadOnlyList<TableCell> cells, int after)
    {
        string[] anchors = [.. cells.Select(Anchor).OfType<string>()];
        if (anchors.Length == 0) return null;
        return Rows.Select(row => (row, fit: row.Fit(anchors))).Where(r => r.fit > 0)
            .OrderByDescending(r => r.fit).ThenBy(r => r.row.IndexOf(anchors[0], 0) < 0).ThenBy(r => r.row.Index < after ? Rows.Count + r.row.Index : r.row.Index)
            .Select(r => r.row).FirstOrDefault();
    }

    /// <summary>Another row with this label, for rows that a document printed as one.</summary>
    public HeadRow? RowWith(string label, int after) =>
        Rows.Where(r => r.Has(label)).OrderBy(r => r.Index < after ? Rows.Count + r.Index : r.Index).FirstOrDefault();

    /// <summary>What places a cell in the layout: its label, or fixed text it prints like the form (单位：万元).</summary>
    private string? Anchor(TableCell cell) =>
        LabelOf(cell) ?? Rows.SelectMany(r => r.Cells).FirstOrDefault(c => c.IsFixedText(cell.Key))?.Text;

    private static HeadRow[] Placed(IReadOnlyList<IReadOnlyList<LayoutCell>> layout)
    {
        var rows = new HeadRow[layout.Count];
        var covered = new List<int>();
        for (var i = 0; i < layout.Count; i++)
        {
            var cells = new List<HeadCell>();
            var column = 0;
            foreach (var cell in layout[i])
            {
                while (column < covered.Count && covered[column] > i) column++;
                cells.Add(new HeadCell(column, cell));
                for (var c = column; c < column + cell.Span; c++) Cover(covered, c, i + cell.Rows);
                column += cell.Span;
            }

            rows[i] = new HeadRow(i, cells, i > 0 ? rows[i - 1] : null);
        }

        return rows;
    }

    private static void Cover(List<int> covered, int column, int until)
    {
        while (covered.Count <= column) covered.Add(0);
        covered[column] = until;
    }
}
