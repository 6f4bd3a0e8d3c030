using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>The columns of the indicators as they are edited: those of the form, and the weight where the year asks for it.</summary>
public static class EditorColumns
{
    public static IReadOnlyList<IndicatorColumn> Of(ReadDraft draft)
    {
        var columns = draft.Form.Indicators.Columns;
        var weighed = draft.IsWeighed || draft.Sheet.Rows.Any(r => r[TargetCells.Weight].Length > 0);
        return columns.Any(c => c.Field == IndicatorField.Weight) || !weighed ? columns : [.. columns, new(PrintedProject.WeightLabel, IndicatorField.Weight)];
    }

    /// <summary>The cell of a row in a column; null for a level, which is chosen and not typed.</summary>
    public static string? CellOf(IndicatorField field) => field switch
    {
        IndicatorField.Name => TargetCells.IndicatorName,
        IndicatorField.Description => TargetCells.Description,
        IndicatorField.Value => TargetCells.Value,
        IndicatorField.Basis => TargetCells.Basis,
        IndicatorField.Weight => TargetCells.Weight,
        _ => null,
    };

    /// <summary>How many characters a line of the column shows, by which a text area without script gets its height.</summary>
    public static int WidthOf(IndicatorField field) => field is IndicatorField.Value or IndicatorField.Weight ? 9 : 13;
}
