using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Walks along a row with labels, left to right in step with the layout: what follows a label is its field's.</summary>
internal sealed class LabelWalk
{
    private readonly HeadLayout layout;
    private readonly OrderedDictionary<string, List<TableCell>> found = new(StringComparer.Ordinal);
    private readonly List<HeadCell> awaiting = [];
    private TableCell? lastLabel;
    private int next;

    public LabelWalk(HeadLayout layout, HeadRow row)
    {
        this.layout = layout;
        Row = row;
        Await();
    }

    /// <summary>The row of the layout; another one when a document printed two rows as one.</summary>
    public HeadRow Row { get; private set; }

    public IEnumerable<KeyValuePair<string, List<TableCell>>> Found => found;

    public List<(TableCell Cell, HeadCell Label)> Labels { get; } = [];

    /// <summary>Texts that no label or place claims.</summary>
    public List<TableCell> Unplaced { get; } = [];

    public LabelColumns Columns { get; } = new();

    public void Take(TableCell cell)
    {
        if (IsLabel(cell)) return;
        if (awaiting.Count == 0) Unplaced.Add(cell);
        else Collect(cell);
    }

    private bool IsLabel(TableCell cell)
    {
        if (lastLabel is not null && cell.Key == lastLabel.Key && Row.IndexOf(cell.Key, next) < 0) return Widen(cell);
        var label = layout.LabelOf(cell);
        var at = Row.IndexOf(label ?? cell.Key, next);
        if (at < 0) at = Enumerable.Range(0, Row.Cells.Count).FirstOrDefault(i => i >= next && Row.Cells[i].IsFixedText(cell.Key), -1);
        if (at >= 0) return Pass(cell, at);
        if (label is null || IsValueDue) return false;
        if (Row.Has(label) || layout.RowWith(label, Row.Index) is not { } other) return true;
        Row = other;
        return Pass(cell, other.IndexOf(label, 0));
    }

    private bool IsValueDue => awaiting.Count > 0 && !awaiting.Exists(a => found.ContainsKey(a.Field!));

    private bool Pass(TableCell cell, int at)
    {
        lastLabel = cell;
        Labels.Add((cell, Row.Cells[at]));
        Columns.Add(Row.Cells[at], cell);
        next = at + 1;
        Await();
        return true;
    }

    // A merged label that was printed in each cell it covers.
    private bool Widen(TableCell cell)
    {
        Columns.Add(Labels[^1].Label, cell);
        return true;
    }

    private void Await()
    {
        awaiting.Clear();
        for (var i = next; i < Row.Cells.Count && Row.Cells[i].Label is null && Row.Cells[i].Text is null; i++)
        {
            if (Row.Cells[i].Field is not null) awaiting.Add(Row.Cells[i]);
        }
    }

    // Several fields after one label take the cells in turn; the last takes what is left.
    private void Collect(TableCell cell)
    {
        var field = awaiting.Find(a => !found.ContainsKey(a.Field!))?.Field ?? awaiting[^1].Field!;
        if (!found.TryGetValue(field, out var cells)) found[field] = cells = [];
        if (!cells.Exists(c => c.Text == cell.Text)) cells.Add(cell);
        lastLabel = null;
    }
}
