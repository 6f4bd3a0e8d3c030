namespace PerfApproval.Web.Features.Exports;

/// <summary>A line of CSV (RFC 4180) that Excel opens and takes for nothing but text.</summary>
public static class CsvLine
{
    /// <summary>By this mark Excel knows that a file is UTF-8.</summary>
    public const string Mark = "\uFEFF";

    // What begins a formula, also in the full width that people type in China.
    private const string Formula = "=+-@＝＋－＠\t\r\n";

    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static string Quoted(string cell) => $"\"{Harmless(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Harmless(string cell)
    {
        var text = cell.AsSpan().TrimStart(" \u00A0\u3000");
        return text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
    }
}
