namespace PerfApproval.Word.Reading.Files;

/// <summary>What a file may cost: a document of a thousand projects stays far below all of these.</summary>
internal static class ReadingLimits
{
    public const int FileBytes = 100 << 20;
    public const int TextFileBytes = 16 << 20;
    public const int DirectoryBytes = 1 << 20;
    public const int DocumentBytes = 192 << 20;
    public const int SidePartBytes = 16 << 20;

    /// <summary>The longest run of bytes between two tags.</summary>
    public const int TokenBytes = 8 << 20;

    public const int XmlDepth = 256;
    public const int Elements = 10_000_000;
    public const int NestedTables = 16;
    public const int Characters = 40 << 20;
    public const int Paragraphs = 500_000;
    public const int Rows = 200_000;
    public const int Cells = 1_000_000;
    public const int CellsInRow = 256;

    /// <summary>Word itself knows no wider span.</summary>
    public const int Columns = 63;

    public const int Notes = 2_000;

    /// <summary>Repairs told of one cell or paragraph.</summary>
    public const int RepairsInText = 20;

    public const int NestedFields = 64;
}
