namespace PerfApproval.Word.Reading.Blocks;

/// <summary>A row of a table.</summary>
internal sealed class TableRow(IReadOnlyList<TableCell> cells, Place place)
{
    public IReadOnlyList<TableCell> Cells => cells;

    public Place Place => place;

    /// <summary>The cells that print something, left to right.</summary>
    public IReadOnlyList<TableCell> Filled { get; } = [.. cells.Where(c => !c.IsBlank)];

    public TableRow With(IReadOnlyList<TableCell> changed) => new(changed, Place);
}
