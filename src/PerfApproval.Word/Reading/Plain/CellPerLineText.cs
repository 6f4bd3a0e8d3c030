using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Plain;

/// <summary>Text in which a line that begins with a tab is a cell, other lines continue it, and a blank line ends the row.</summary>
internal sealed class CellPerLineText(ReadingCosts costs, Predicate<string> opensTable)
{
    private readonly List<Block> blocks = [];
    private readonly List<TableRow> rows = [];
    private readonly List<LineCell> cells = [];
    private int blanks;

    public IReadOnlyList<Block> Read(string[] lines)
    {
        foreach (var (line, number) in lines.Select((l, i) => (l, i + 1)))
        {
            costs.AddText(line.Length);
            Take(line, number);
        }

        CloseTable();
        return blocks;
    }

    private void Take(string line, int number)
    {
        if (line.StartsWith('\t')) AddCell(line[1..], number);
        else if (line.Length == 0) AddBlank();
        else if (cells.Count > 0) AddLine(line);
        else AddParagraph(line, number);
    }

    private void AddCell(string text, int number)
    {
        if (cells.Count == 0) Resume(text);
        blanks = 0;
        cells.Add(new LineCell(new Place(Line: number), [text]));
        costs.AddCell(cells.Count, cells[0].Place);
    }

    private void AddLine(string line)
    {
        costs.AddParagraph();
        cells[^1].Lines.Add(line);
    }

    // One blank line too many between two rows is an empty paragraph that ended the row above; more, or a table that
    // opens, is the space between two tables.
    private void Resume(string text)
    {
        if (blanks == 0 || rows.Count == 0) return;
        if (blanks > 1 || opensTable(LabelKey.Of(text))) CloseTable();
        else EndWithBlank();
    }

    private void EndWithBlank()
    {
        var above = rows[^1].Cells;
        var last = above[^1].With(CleanText.Joined([above[^1].Content, CleanText.Empty]));
        rows[^1] = rows[^1].With([.. above.SkipLast(1), last]);
    }

    private void AddBlank()
    {
        if (cells.Count > 0) CloseRow();
        else if (rows.Count > 0) blanks++;
    }

    private void AddParagraph(string line, int number)
    {
        CloseTable();
        costs.AddParagraph();
        blocks.Add(new TextParagraph(CleanText.Of(line), new Place(Line: number)));
    }

    private void CloseRow()
    {
        costs.AddRow(cells[0].Place);
        rows.Add(new TableRow([.. cells.Select((c, i) => c.At(i))], cells[0].Place));
        cells.Clear();
    }

    private void CloseTable()
    {
        if (cells.Count > 0) CloseRow();
        if (rows.Count > 0) blocks.Add(new TextTable([.. rows]));
        rows.Clear();
        blanks = 0;
    }

    private sealed record LineCell(Place Place, List<string> Lines)
    {
        public TableCell At(int column) => new()
        {
            Place = Place,
            Column = column,
            Content = CleanText.Joined([.. Lines.Select(CleanText.Of)]),
        };
    }
}
