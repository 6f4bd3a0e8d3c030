using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Plain;

/// <summary>Text in which a line with tabs is a row; blank lines and lines without tabs stand between tables.</summary>
internal sealed class RowPerLineText(ReadingCosts costs)
{
    private readonly List<Block> blocks = [];
    private readonly List<TableRow> rows = [];

    public IReadOnlyList<Block> Read(string[] lines)
    {
        foreach (var (line, number) in lines.Select((l, i) => (l, i + 1)))
        {
            costs.AddText(line.Length);
            if (line.Contains('\t')) AddRow(line, number);
            else AddParagraph(line, number);
        }

        CloseTable();
        return blocks;
    }

    private void AddRow(string line, int number)
    {
        var place = new Place(Line: number);
        costs.AddRow(place);
        var texts = line.Split('\t');
        for (var i = 1; i <= texts.Length; i++) costs.AddCell(i, place);
        rows.Add(new TableRow([.. texts.Select((t, i) => Cell(t, i, place))], place));
    }

    private static TableCell Cell(string text, int column, Place place) =>
        new() { Place = place with { Column = column + 1 }, Column = column, Content = CleanText.Of(text) };

    private void AddParagraph(string line, int number)
    {
        CloseTable();
        costs.AddParagraph();
        blocks.Add(new TextParagraph(CleanText.Of(line), new Place(Line: number)));
    }

    private void CloseTable()
    {
        if (rows.Count == 0) return;
        blocks.Add(new TextTable([.. rows]));
        rows.Clear();
    }
}
