using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>Turns the paragraphs, tables and cells that go by into blocks, whatever they are nested in.</summary>
/// <remarks>A Begin that answers false has opened nothing, and its End must not be called.</remarks>
internal sealed class BlockFlow(SourceFile file, ParagraphText text, ReadingCosts costs)
{
    private readonly Stack<BlockFrame> places = new([new BlockFrame()]);
    private readonly Stack<TableFrame> tables = new();
    private readonly Stack<ParagraphFrame> paragraphs = new();

    private readonly List<string> leftOut = [];

    /// <summary>What of the document cannot be read, in words.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    public ParagraphFrame? Paragraph => paragraphs.TryPeek(out var open) ? open : null;

    public RowFrame? Row => Table?.Row;

    public CellFrame? Cell => Row?.Cell;

    private TableFrame? Table => tables.TryPeek(out var open) ? open : null;

    public IReadOnlyList<Block> Finish() => Closed();

    public void LeaveOut(string what)
    {
        if (!leftOut.Contains(what)) leftOut.Add(what);
    }

    public bool BeginParagraph()
    {
        costs.AddParagraph();
        var paragraph = places.Peek().Unended ?? new ParagraphFrame();
        places.Peek().Unended = null;
        paragraph.EndDeleted = false;
        paragraphs.Push(paragraph);
        return true;
    }

    public void EndParagraph()
    {
        var ended = paragraphs.Pop();
        if (ended.EndDeleted) places.Peek().Unended = ended;
        if (!ended.EndDeleted) Add(ended);
    }

    public void Append(string printed)
    {
        costs.AddText(printed.Length);
        Paragraph?.Text.Append(printed);
    }

    public bool BeginTable()
    {
        if (tables.Count >= ReadingLimits.NestedTables)
            throw file.Refused($"中的表格嵌套超过 {ReadingLimits.NestedTables} 层，请在 Word 中改为普通表格后再导入。");
        Settle();
        tables.Push(new TableFrame(costs.AddTable()));
        return true;
    }

    public void EndTable()
    {
        var ended = tables.Pop();
        if (ended.Rows.Count > 0) places.Peek().Blocks.Add(new TextTable(ended.Rows));
    }

    public bool BeginRow()
    {
        if (Table is not { Row: null } table) return false;
        table.RowsSeen++;
        costs.AddRow(table.Place);
        table.Row = new RowFrame();
        return true;
    }

    public void EndRow()
    {
        if (Table is not { Row: { } row } table) return;
        table.Row = null;
        if (!row.Deleted && row.Cells.Count > 0) table.Rows.Add(new TableRow(row.Cells, table.Place));
    }

    public bool BeginCell()
    {
        if (Row is not { Cell: null } row) return false;
        row.Cell = new CellFrame();
        places.Push(row.Cell.Content);
        return true;
    }

    public void EndCell()
    {
        if (Table is not { Row: { Cell: { } cell } row } table) return;
        Closed();
        places.Pop();
        row.Cell = null;
        if (!cell.Deleted) CellJoin.Put(cell, row, table.Place with { Column = row.Cells.Count + 1 });
        costs.AddCell(row.Cells.Count, table.Place);
    }

    public bool BeginTextBox()
    {
        places.Push(new BlockFrame());
        return true;
    }

    public void EndTextBox()
    {
        var blocks = Closed();
        places.Pop();
        (Paragraph?.Floating ?? places.Peek().Blocks).AddRange(blocks.Select(Noted));
    }

    private static Block Noted(Block block) => block is TextParagraph { IsBlank: false } paragraph
        ? new TextParagraph(paragraph.Content.Noting($"“{CleanText.Shortened(paragraph.Text)}”印在文本框中，读作此处的一段。"), paragraph.Place, paragraph.Role)
        : block;

    private List<Block> Closed()
    {
        Settle();
        return places.Peek().Blocks;
    }

    private void Settle()
    {
        var place = places.Peek();
        if (place.Unended is not { } unended) return;
        place.Unended = null;
        if (!string.IsNullOrWhiteSpace(unended.Text.ToString())) Add(unended);
    }

    private void Add(ParagraphFrame ended)
    {
        places.Peek().Blocks.Add(text.Of(ended));
        places.Peek().Blocks.AddRange(ended.Floating);
    }
}
