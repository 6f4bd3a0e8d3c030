using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>What a row of a table is, as far as it can be told from the row alone.</summary>
internal enum RowKind
{
    Unknown,
    Heading,
    ColumnHeader,
    Head,
    Indicator,
}

/// <summary>Tells the kind of a row by the labels, headings and level names of a form.</summary>
internal sealed class RowKinds(FormMap form)
{
    private const int FirstCells = 3;

    public RowKind KindOf(TableRow row, int lastHeadRow, out HeadRow? layout)
    {
        layout = null;
        var filled = row.Filled;
        if (filled.Count == 0) return RowKind.Unknown;
        if (HeadingIn(row) is not null) return RowKind.Heading;
        if (form.Columns.IsHeader(filled)) return RowKind.ColumnHeader;
        layout = form.Head.RowOf(filled, lastHeadRow);
        if (layout is not null && (!NamesLevel(filled) || form.Head.LabelOf(filled[0]) is not null)) return RowKind.Head;
        layout = null;
        return NamesLevel(filled) && filled.Count > 1 ? RowKind.Indicator : RowKind.Unknown;
    }

    /// <summary>Whether a row is a head row even where indicators are expected: it begins with a label, or prints several.</summary>
    public bool IsHeadAmongIndicators(TableRow row, HeadRow layout) =>
        form.Head.LabelOf(row.Filled[0]) is not null
        || row.Filled.Any(c => layout.Cells.Any(l => l.IsFixedText(c.Key)))
        || row.Filled.Count(c => form.Head.LabelOf(c) is { } label && layout.Has(label)) > 1;

    /// <summary>The heading of a project printed inside its table; null when the row holds anything else.</summary>
    public string? HeadingIn(TableRow row)
    {
        var text = string.Concat(row.Filled[0].Paragraphs);
        return row.Filled.All(c => c.Key == row.Filled[0].Key) && form.Headings.Heading(text) is not null ? text : null;
    }

    private bool NamesLevel(IReadOnlyList<TableCell> filled) =>
        filled.Take(FirstCells).Any(c => form.Levels.Level1(c.Key) is not null || form.Levels.Level2(c.Key) is not null);
}
