namespace PerfApproval.Domain.Tables;

/// <summary>What is typed into a cell as a draft keeps it: as it was typed, one line to a paragraph, empty lines left out.</summary>
public static class CellText
{
    public static string Kept(string? typed) => string.Join('\n', LinesOf(typed));

    public static string[] LinesOf(string? typed) =>
        (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
