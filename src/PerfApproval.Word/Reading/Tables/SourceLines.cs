using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Flattens blocks to lines; a form nested in a cell is lifted out of it, other nested tables become text of their cell.</summary>
internal sealed class SourceLines(Predicate<string> isOfForm)
{
    private readonly List<SourceLine> lines = [];
    private int tables;

    public IReadOnlyList<SourceLine> Of(IReadOnlyList<Block> blocks)
    {
        // Nesting is bounded where the file is read, so this may call itself.
        foreach (var block in blocks)
        {
            if (block is TextParagraph paragraph) lines.Add(new(paragraph, null, 0));
            if (block is TextTable table) Add(table);
        }

        return lines;
    }

    private void Add(TextTable table)
    {
        var number = ++tables;
        foreach (var row in table.Rows) Add(row, number);
    }

    private void Add(TableRow row, int table)
    {
        var lifted = row.Cells.Where(c => c.Nested.Any(HoldsForm)).ToArray();
        var rest = row.Cells.Where(c => !lifted.Contains(c)).Select(Flat).ToArray();
        if (rest.Length > 0) lines.Add(new(null, row.With(rest), table));
        foreach (var cell in lifted) Of(cell.Nested);
    }

    private bool HoldsForm(Block block) =>
        block is TextTable table && table.Rows.SelectMany(r => r.Cells).Any(c => isOfForm(c.Key) || c.Nested.Any(HoldsForm));

    private static TableCell Flat(TableCell cell)
    {
        if (cell.Nested.Count == 0) return cell;
        var texts = cell.Nested.SelectMany(Texts).ToArray();
        return cell.With(CleanText.Joined(texts).Noting("单元格内嵌套了表格，其文字已并入单元格，请核对。"));
    }

    private static IEnumerable<CleanText> Texts(Block block) => block switch
    {
        TextParagraph paragraph => [paragraph.Content],
        TextTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Nested.Count == 0 ? [c.Content] : c.Nested.SelectMany(Texts)),
        _ => [],
    };
}
