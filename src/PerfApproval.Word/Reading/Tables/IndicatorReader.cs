using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Reads the indicator rows of one project.</summary>
internal sealed class IndicatorReader(FormMap form, SourceLayout source, ProjectNotes notes)
{
    private readonly List<IndicatorRow> read = [];
    private IndicatorColumns? columns;
    private bool headerMissed;

    public IReadOnlyList<Indicator> Read(IReadOnlyList<IndicatorSourceRow> rows)
    {
        foreach (var row in RowJoin.Joined(rows, form, source)) Take(row.Row, row.Table);
        var whole = SplitIndicators.Joined(read, notes);
        new LevelFill(form, notes).Apply(whole);
        return [.. whole.Where(r => !r.IsEmpty).Select(Indicator)];
    }

    private void Take(TableRow row, int table)
    {
        foreach (var cell in row.Cells) notes.AddRepairs(cell);
        if (row.Filled.Count == 0) return;
        if (form.Columns.IsHeader(row.Filled)) TakeHeader(row, table);
        else if (IsRemark(row)) notes.Add(row.Place, $"“{CleanText.Shortened(row.Filled[0].Text)}”一行不是指标，未读入。");
        else TakeIndicator(row, table);
    }

    private void TakeHeader(TableRow row, int table)
    {
        columns = new IndicatorColumns(row, table, form.Columns);
        foreach (var cell in row.Filled.Where(columns.IsForeign))
            notes.AddRecurring(cell.Place, $"“{CleanText.Shortened(cell.Text)}”一列不在表式中，未读入");
    }

    private void TakeIndicator(TableRow row, int table)
    {
        var aligned = columns is null ? null : new AlignedRow(form, columns).Read(row, table);
        var indicator = aligned ?? new ShiftedRow(form).Read(row);
        if (aligned is null && columns is null) NoteMissingHeader(row);
        if (aligned is null && columns is not null && !indicator.IsEmpty) notes.Add(row.Place, Shifted(indicator));
        if (indicator.IsEmpty) notes.Add(row.Place, $"“{indicator.Level2 ?? indicator.Level1}”一行没有三级指标，未读入。");
        read.Add(indicator);
    }

    private void NoteMissingHeader(TableRow row)
    {
        if (!headerMissed) notes.Add(row.Place, "指标表没有表头，各列按内容识别，请核对。");
        headerMissed = true;
    }

    private static string Shifted(IndicatorRow row) =>
        $"列有错位，读作三级指标“{CleanText.Shortened(row.Text(IndicatorField.Name))}”，指标值“{CleanText.Shortened(row.Text(IndicatorField.Value))}”。";

    // A line over the whole width below the indicators: remarks, signatures.
    private bool IsRemark(TableRow row) =>
        columns is { Cells: > 1 } && row.Cells.Count == 1 && source == SourceLayout.Word && row.Cells[0].Span > 1
        && form.Levels.Level1(row.Cells[0].Key) is null && form.Levels.Level2(row.Cells[0].Key) is null;

    private Indicator Indicator(IndicatorRow row)
    {
        if (!row.Has(IndicatorField.Name)) notes.Add(row.Place, $"指标值“{row.Text(IndicatorField.Value)}”没有三级指标名称，请补上。");
        else if (!row.Has(IndicatorField.Value)) notes.Add(row.Place, $"“{CleanText.Shortened(row.Text(IndicatorField.Name))}”没有指标值，请补上。");
        return new()
        {
            Level1 = row.Level1 ?? "",
            Level2 = row.Level2 ?? "",
            Name = row.Text(IndicatorField.Name),
            Description = Optional(row, IndicatorField.Description),
            Value = new ValueText(form.Form.Values, notes).Printed(row.Text(IndicatorField.Value), row.Place),
            Basis = Optional(row, IndicatorField.Basis),
            Weight = Optional(row, IndicatorField.Weight),
        };
    }

    private string? Optional(IndicatorRow row, IndicatorField field) =>
        form.Columns.Fields.Contains(field) ? row.Text(field) : null;
}
