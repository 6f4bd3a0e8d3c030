using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>The blocks of a body, a cell or a text box while they are being read.</summary>
internal sealed class BlockFrame
{
    public List<Block> Blocks { get; } = [];

    /// <summary>A paragraph whose end was deleted, waiting for the one it runs on into.</summary>
    public ParagraphFrame? Unended { get; set; }
}

/// <summary>A table while it is being read.</summary>
internal sealed class TableFrame(int number)
{
    public List<TableRow> Rows { get; } = [];

    public int RowsSeen { get; set; }

    public RowFrame? Row { get; set; }

    public Place Place => new(Table: number, Row: RowsSeen);
}

/// <summary>A row while it is being read.</summary>
internal sealed class RowFrame
{
    public List<TableCell> Cells { get; } = [];

    /// <summary>The grid column the next cell starts in.</summary>
    public int Column { get; set; }

    public bool Deleted { get; set; }

    public CellFrame? Cell { get; set; }
}

/// <summary>A cell while it is being read.</summary>
internal sealed class CellFrame
{
    public BlockFrame Content { get; } = new();

    public int Span { get; set; } = 1;

    public CellMerge Merge { get; set; }

    public bool Deleted { get; set; }

    /// <summary>Merged with the cell to its left in the old way (w:hMerge).</summary>
    public bool JoinsLeft { get; set; }
}
