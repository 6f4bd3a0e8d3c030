namespace PerfApproval.Word.Reading.Blocks;

/// <summary>How a source lays out its tables, which decides what a gap in them can mean.</summary>
internal enum SourceLayout
{
    Word,

    /// <summary>Text in which every cell is a line that begins with a tab.</summary>
    CellPerLine,

    /// <summary>Text in which every row is a line, its cells separated by tabs.</summary>
    RowPerLine,
}

/// <summary>A file as blocks, before anybody asks which form it is.</summary>
internal sealed record SourceDocument(SourceLayout Layout, IReadOnlyList<Block> Blocks)
{
    /// <summary>What was left out while reading the file, in words.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}
