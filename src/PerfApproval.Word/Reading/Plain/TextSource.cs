using PerfApproval.Domain;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Plain;

/// <summary>A text file as blocks, in either of the two layouts in which documents are turned into text.</summary>
internal static class TextSource
{
    /// <param name="file">The text file.</param>
    /// <param name="opensTable">Whether a cell with this key opens a table, so that blank lines before it are no part of the row above.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The file is no text.</exception>
    public static SourceDocument Read(SourceFile file, Predicate<string> opensTable, CancellationToken stop)
    {
        var lines = Lines(TextDecoder.Decode(file));
        stop.ThrowIfCancellationRequested();
        var costs = new ReadingCosts(file);
        return HasRowsOnLines(lines)
            ? new(SourceLayout.RowPerLine, new RowPerLineText(costs).Read(lines))
            : new(SourceLayout.CellPerLine, new CellPerLineText(costs, opensTable).Read(lines));
    }

    private static string[] Lines(string text) =>
        [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Select(Residue.WithoutBookmarks)];

    // A tab between two texts separates cells where rows are lines; where cells are lines it is rare.
    private static bool HasRowsOnLines(string[] lines)
    {
        var rows = lines.Count(l => l.AsSpan().Trim().Contains('\t'));
        var cells = lines.Count(l => l.StartsWith('\t'));
        return rows * 4 > cells && rows > 0;
    }
}
