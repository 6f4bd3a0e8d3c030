using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Where the labels of a row stood, to give the texts below each to its field.</summary>
internal sealed class LabelColumns
{
    private readonly List<(HeadCell Label, int Start, int End)> ranges = [];

    public void Add(HeadCell label, TableCell cell)
    {
        var at = ranges.FindIndex(r => r.Label == label);
        if (at < 0) ranges.Add((label, cell.Column, cell.End));
        else ranges[at] = (label, Math.Min(ranges[at].Start, cell.Column), Math.Max(ranges[at].End, cell.End));
    }

    public LabelColumns Joined(LabelColumns more)
    {
        var joined = new LabelColumns();
        joined.ranges.AddRange(ranges);
        joined.ranges.AddRange(more.ranges);
        return joined;
    }

    /// <summary>The cells of a row without labels, by field.</summary>
    /// <param name="below">The layout's row of fields.</param>
    /// <param name="cells">The cells that print something.</param>
    /// <param name="shifted">Whether columns told nothing and only the order did.</param>
    public IEnumerable<KeyValuePair<string, List<TableCell>>> Assign(HeadRow below, IReadOnlyList<TableCell> cells, out bool shifted)
    {
        HeadCell[] fields = [.. below.Fields];
        shifted = false;
        if (fields.Length == 1) return [new(fields[0].Field!, [.. cells.DistinctBy(c => c.Text)])];
        var byColumn = cells.Select(c => FieldOver(c, fields)).ToArray();
        var distinct = byColumn.Distinct().Count();
        if (byColumn.All(f => f is not null) && (distinct == cells.Count || distinct == fields.Length)) return Grouped(byColumn!, cells);
        shifted = true;
        return Grouped([.. cells.Select((_, i) => fields[Math.Min(i, fields.Length - 1)].Field!)], cells);
    }

    private static IEnumerable<KeyValuePair<string, List<TableCell>>> Grouped(string[] fields, IReadOnlyList<TableCell> cells) =>
        cells.Zip(fields).GroupBy(p => p.Second, p => p.First)
            .Select(g => KeyValuePair.Create(g.Key, g.DistinctBy(c => c.Text).ToList()));

    private string? FieldOver(TableCell cell, HeadCell[] fields)
    {
        var over = ranges.Where(r => r.Start < cell.End && cell.Column < r.End)
            .OrderByDescending(r => Math.Min(r.End, cell.End) - Math.Max(r.Start, cell.Column)).Select(r => r.Label).FirstOrDefault();
        return over is null ? null : Array.Find(fields, f => f.Column == over.Column)?.Field;
    }
}
