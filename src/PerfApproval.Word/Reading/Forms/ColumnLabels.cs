using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>The heading of the indicator columns, by which the header row of a table is known.</summary>
internal sealed class ColumnLabels
{
    private readonly LabelIndex labels;
    private readonly Dictionary<string, IndicatorColumn> columns = new(StringComparer.Ordinal);
    private readonly string? lead;

    public ColumnLabels(IndicatorLayout layout)
    {
        foreach (var column in layout.Columns) columns.TryAdd(LabelKey.Of(column.Label), column);
        labels = new(columns.Keys);
        lead = layout.Lead is null ? null : LabelKey.Of(layout.Lead);
        Fields = [.. layout.Columns.Select(c => c.Field)];
        Contents = [.. Fields.Where(f => f is not (IndicatorField.Level1 or IndicatorField.Level2))];
    }

    public IReadOnlyList<IndicatorField> Fields { get; }

    /// <summary>The columns that an indicator fills itself, in order: all but the levels.</summary>
    public IReadOnlyList<IndicatorField> Contents { get; }

    public IndicatorField? FieldOf(TableCell cell) =>
        labels.Find(cell.Key) is { } label ? columns[label].Field : null;

    public bool IsMerged(IndicatorField field) => columns.Values.Any(c => c.Field == field && c.Merged);

    /// <summary>The lead label, or a piece of it: merged over pages, it is printed in pieces.</summary>
    public bool IsLead(string key) =>
        lead is not null && key.Length >= Math.Min(2, lead.Length) && lead.Contains(key, StringComparison.Ordinal);

    /// <summary>Whether a row prints enough of the column headings to be the header.</summary>
    public bool IsHeader(IReadOnlyList<TableCell> filled)
    {
        var found = filled.Select(FieldOf).OfType<IndicatorField>().ToHashSet();
        return found.Count >= Math.Min(3, Fields.Count) && found.Count * 2 >= filled.Count;
    }
}
