using System.Xml;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>Reads the properties of paragraphs, rows and cells, tracked changes among them, in the accepted view.</summary>
internal sealed class MarkReader(BlockFlow flow)
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        // What something looked like before a change; a symbol of it must not be taken for the present.
        "rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange", "tblGridChange", "tblPrExChange", "numberingChange",
        "delText", "delInstrText", "rt", "rubyPr", "smartTagPr", "customXmlPr", "ffData", "fldData", "tblPr", "tblGrid", "sectPr", "tabs",
    };

    public bool Skips(string name, string parent, string grandparent)
    {
        if (Skipped.Contains(name)) return true;
        if (name is not ("del" or "moveFrom")) return false;
        if (parent == "trPr") return Deleted(flow.Row);
        return parent == "rPr" ? EndDeleted(grandparent) : true;
    }

    public void Take(string name, string parent, XmlReader reader)
    {
        if (parent is "pPr" or "numPr" && flow.Paragraph is { } paragraph) TakeParagraph(name, paragraph, reader);
        if (parent == "trPr" && name == "gridBefore" && flow.Row is { } row) row.Column += Columns(reader);
        if (parent == "tcPr" && flow.Cell is { } cell) TakeCell(name, cell, reader);
        if (name == "altChunk") flow.LeaveOut("文档中嵌入了另一个文件，其内容未读入，请在 Word 中打开后重新保存，再导入一次。");
    }

    private static void TakeParagraph(string name, ParagraphFrame paragraph, XmlReader reader)
    {
        if (name == "pStyle") paragraph.Style = WordNames.Value(reader);
        if (name == "numId") paragraph.ListId = WordNames.Value(reader);
        if (name == "ilvl") paragraph.ListLevel = WordNames.Number(WordNames.Value(reader), 0);
    }

    private static void TakeCell(string name, CellFrame cell, XmlReader reader)
    {
        if (name == "gridSpan") cell.Span = Columns(reader);
        if (name == "vMerge") cell.Merge = WordNames.Value(reader) == "restart" ? CellMerge.Starts : CellMerge.Continues;
        if (name == "cellMerge") cell.Merge = WordNames.Attribute(reader, "vMerge") == "cont" ? CellMerge.Continues : CellMerge.Starts;
        if (name == "hMerge") cell.JoinsLeft = WordNames.Value(reader) != "restart";
        if (name == "cellDel") cell.Deleted = true;
    }

    private static int Columns(XmlReader reader) =>
        Math.Clamp(WordNames.Number(WordNames.Value(reader), 1), 0, Files.ReadingLimits.Columns);

    private static bool Deleted(RowFrame? row)
    {
        if (row is not null) row.Deleted = true;
        return true;
    }

    private bool EndDeleted(string grandparent)
    {
        if (grandparent == "pPr" && flow.Paragraph is { } paragraph) paragraph.EndDeleted = true;
        return true;
    }
}
