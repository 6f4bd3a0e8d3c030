using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>The columns of an indicator table as its header row lays them out.</summary>
internal sealed class IndicatorColumns
{
    private readonly List<(int Start, int End, IndicatorField? Field)> columns = [];
    private readonly int left;

    public IndicatorColumns(TableRow header, int table, ColumnLabels labels)
    {
        Table = table;
        Cells = header.Cells.Count;
        End = header.Cells[^1].End;
        foreach (var cell in header.Filled.Where(c => !labels.IsLead(c.Key) || labels.FieldOf(c) is not null))
            columns.Add((cell.Column, cell.End, labels.FieldOf(cell)));
        left = columns.Where(c => c.Field is not null).Min(c => c.Start);
    }

    /// <summary>The table the header stands in.</summary>
    public int Table { get; }

    /// <summary>How many cells the header has, empty ones included.</summary>
    public int Cells { get; }

    /// <summary>Where its grid ends.</summary>
    public int End { get; }

    /// <summary>Columns with a heading of their own that the form does not have.</summary>
    public IEnumerable<int> Foreign => columns.Where(c => c.Field is null).Select(c => c.Start);

    public bool IsForeign(TableCell cell) => columns.Exists(c => c.Field is null && Overlap(c.Start, c.End, cell) > 0);

    /// <summary>Left of the first column is the place of the lead label.</summary>
    public bool IsLeft(TableCell cell) => cell.End <= left;

    /// <summary>The column a cell stands in; null where there is none.</summary>
    public IndicatorField? FieldOf(TableCell cell) =>
        columns.Where(c => c.Field is not null && Overlap(c.Start, c.End, cell) > 0)
            .OrderByDescending(c => Overlap(c.Start, c.End, cell)).Select(c => c.Field).FirstOrDefault();

    private static int Overlap(int start, int end, TableCell cell) => Math.Min(end, cell.End) - Math.Max(start, cell.Column);
}
