using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Files;

/// <summary>Counts what a document makes us keep, and refuses one that is made to fill the memory.</summary>
internal sealed class ReadingCosts(SourceFile file)
{
    private int elements;
    private int paragraphs;
    private int rows;
    private int tables;
    private int cells;
    private long characters;

    public void AddElement()
    {
        if (++elements > ReadingLimits.Elements) throw file.Refused("内容过多，不像一份绩效目标文件，请检查后重新导出。");
    }

    public void AddParagraph()
    {
        if (++paragraphs > ReadingLimits.Paragraphs)
            throw file.Refused($"超过 {ReadingLimits.Paragraphs} 段，不像一份绩效目标文件，请检查后重新导出。");
    }

    public void AddText(int length)
    {
        characters += length;
        if (characters > ReadingLimits.Characters)
            throw file.Refused($"超过 {ReadingLimits.Characters >> 20} 百万字，不像一份绩效目标文件，请检查后重新导出。");
    }

    public void AddRow(Place place)
    {
        if (++rows > ReadingLimits.Rows)
            throw file.Refused($"的表格超过 {ReadingLimits.Rows} 行（到{place}为止），不像一份绩效目标文件，请删去多余的行后再导入。");
    }

    /// <summary>One more cell in a row that now has so many.</summary>
    public void AddCell(int inRow, Place place)
    {
        if (inRow > ReadingLimits.CellsInRow)
            throw file.Refused($"{place}超过 {ReadingLimits.CellsInRow} 格，不是绩效目标表，请删去该表后再导入。");
        if (++cells > ReadingLimits.Cells)
            throw file.Refused($"的表格超过 {ReadingLimits.Cells} 格（到{place}为止），不像一份绩效目标文件，请删去多余的表格后再导入。");
    }

    /// <summary>The number of the next table.</summary>
    public int AddTable() => ++tables;
}
