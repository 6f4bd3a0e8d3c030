using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>One row of a form's layout.</summary>
internal sealed class HeadRow
{
    private const int LongestFixedText = 40;

    public HeadRow(int index, IReadOnlyList<HeadCell> cells, HeadRow? above)
    {
        Index = index;
        Cells = cells;
        // Fields without a label on their row stand below labels, or in the rest of a merged label's rows.
        if (above is { HasLabels: true } && !HasLabels && Fields.Any()) above.Below = this;
    }

    public int Index { get; }

    public IReadOnlyList<HeadCell> Cells { get; }

    public bool HasLabels => Cells.Any(c => c.Label is not null);

    public IEnumerable<HeadCell> Fields => Cells.Where(c => c.Field is not null);

    /// <summary>The next row, when it holds only fields whose place this row's labels tell.</summary>
    public HeadRow? Below { get; private set; }

    public bool Has(string label) => Cells.Any(c => c.Label == label);

    /// <summary>A line of text without the fixed text that ends it: 211101天津市红桥区人民法院 单位：万元.</summary>
    public string WithoutFixedText(string line)
    {
        foreach (var cell in Cells.Where(c => c.Text is not null))
        {
            var at = Math.Max(0, line.Length - LongestFixedText);
            while (at < line.Length && !(line[at] == cell.Printed[0] && cell.IsFixedText(LabelKey.Of(line[at..])))) at++;
            line = line[..at];
        }

        return line;
    }

    /// <summary>How many of these labels and fixed texts the row prints, in order.</summary>
    public int Fit(IReadOnlyList<string> anchors)
    {
        var (fit, next) = (0, 0);
        foreach (var anchor in anchors)
        {
            var at = IndexOf(anchor, next);
            if (at < 0) continue;
            fit++;
            next = at + 1;
        }

        return fit;
    }

    /// <summary>Where the label or fixed text stands at or after a cell; -1 when nowhere.</summary>
    public int IndexOf(string anchor, int from)
    {
        for (var i = from; i < Cells.Count; i++)
        {
            if (Cells[i].Label == anchor || Cells[i].Text == anchor) return i;
        }

        return -1;
    }
}
