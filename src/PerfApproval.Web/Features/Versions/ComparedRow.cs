using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Versions;

/// <summary>An indicator, or an item of an overall target, as it was and as it is.</summary>
public sealed record ComparedRow(TargetRow? Before, TargetRow? After, RowDifferenceKind? Kind, Form Form)
{
    public TargetRow Row => After ?? Before ?? throw new InvalidOperationException("A row stands in one of the two texts at least.");

    /// <summary>The cells of an indicator by the columns of the form, with how many rows each covers.</summary>
    public IReadOnlyList<IndicatorCell> Cells { get; private init; } = [];

    public ComparedCell this[string field]
    {
        get
        {
            var (was, now) = (TextOf(Before, field), TextOf(After, field));
            // What came or went is marked as a whole.
            if (Before is null || After is null) return new(was + now, was + now, null);
            return new(was, now, NumericShift.Of(new(Row.Id, field, was, now), Form.Money.Unit));
        }
    }

    /// <summary>The later rows in their order; each removed one behind the row that it used to follow.</summary>
    public static IReadOnlyList<ComparedRow> Of(Form form, Comparison comparison)
    {
        var (before, after) = (TargetRow.Of(comparison.Before), TargetRow.Of(comparison.After));
        var earlier = before.ToDictionary(r => r.Id);
        var kinds = comparison.Rows.ToDictionary(r => r.RowId, r => r.Kind);
        var rows = after.Select(r => new ComparedRow(earlier.GetValueOrDefault(r.Id), r, KindOf(r), form)).ToList();
        for (var i = 0; i < before.Count; i++)
        {
            if (KindOf(before[i]) != RowDifferenceKind.Removed) continue;
            var place = i == 0 ? 0 : rows.FindIndex(r => r.Row.Id == before[i - 1].Id) + 1;
            rows.Insert(place, new(before[i], null, RowDifferenceKind.Removed, form));
        }

        return comparison.After.Project is null ? rows : WithCells(form, comparison, rows);

        RowDifferenceKind? KindOf(TargetRow row) => kinds.TryGetValue(row.Id, out var kind) ? kind : null;
    }

    /// <summary>The columns in which either text says something.</summary>
    public static IReadOnlyList<IndicatorColumn> ColumnsOf(Form form, Comparison comparison) => PrintedProject.ColumnsOf(form, Both(comparison));

    public static string? FieldOf(IndicatorField column) => column switch
    {
        IndicatorField.Name => TargetCells.IndicatorName,
        IndicatorField.Description => TargetCells.Description,
        IndicatorField.Value => TargetCells.Value,
        IndicatorField.Basis => TargetCells.Basis,
        IndicatorField.Weight => TargetCells.Weight,
        _ => null,
    };

    private static List<ComparedRow> WithCells(Form form, Comparison comparison, List<ComparedRow> rows)
    {
        var indicators = Both(comparison).ToLookup(i => i.Id);
        Indicator[] shown = [.. rows.Select(r => indicators[r.Row.Id].Last())];
        var cells = PrintedProject.RowsOf(form, shown, ColumnsOf(form, comparison));
        return [.. rows.Select((row, i) => row with { Cells = cells[i] })];
    }

    private static IEnumerable<Indicator> Both(Comparison comparison) =>
        new[] { comparison.Before, comparison.After }.SelectMany(c => c.Project?.Indicators ?? []);

    private static string TextOf(TargetRow? row, string field) => row?.Cells.FirstOrDefault(c => c.Field == field)?.Text ?? "";
}
