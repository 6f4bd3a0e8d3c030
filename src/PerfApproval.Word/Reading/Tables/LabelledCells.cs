using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Parts a label from its value where a document printed both in one cell: 项目名称：办案业务费.</summary>
internal static class LabelledCells
{
    private const int MostColons = 3;

    /// <summary>The cells of a row that print something, such cells divided.</summary>
    public static IReadOnlyList<TableCell> Split(TableRow row, HeadLayout layout) =>
        [.. row.Filled.SelectMany(cell => Split(cell, layout))];

    private static IEnumerable<TableCell> Split(TableCell cell, HeadLayout layout)
    {
        var first = cell.Paragraphs[0];
        if (layout.LabelOf(cell) is not null || layout.IsFixedText(cell) || Colon(first, layout) is not { } colon) return [cell];
        string[] rest = [.. new[] { first[(colon + 1)..] }.Concat(cell.Paragraphs.Skip(1)).Where(t => !string.IsNullOrWhiteSpace(t))];
        var value = CleanText.Joined([.. rest.Select(CleanText.Of)]);
        return [cell.With(CleanText.Of(first[..colon])), cell.With(value)];
    }

    private static int? Colon(string text, HeadLayout layout)
    {
        var at = -1;
        for (var i = 0; i < MostColons; i++)
        {
            at = text.IndexOfAny([':', '：'], at + 1);
            if (at < 0) return null;
            if (layout.LabelOf(LabelKey.Of(text[..at])) is { } label && layout.HasValueRightOf(label)) return at;
        }

        return null;
    }
}
