using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Drafts like nothing that anybody would write, and what somebody changes in them.</summary>
internal static class RandomAmendment
{
    private static readonly string[] Fields = ["name", "goals", "funds.total"], Texts = ["", "甲", "乙", "甲\n乙", "≥5", " 甲 ", "\r\n"];

    public static DraftSheet Draft(Dice dice) => new(
        Fields.ToDictionary(f => f, _ => CellText.Kept(dice.OneOf(Texts))),
        [.. Enumerable.Range(1, dice.Between(0, 6)).Select(i => new DraftRow(IdOf(i), DraftRow.OfIndicators.ToDictionary(f => f, _ => CellText.Kept(dice.OneOf(Texts)))))]);

    public static (Guid? Row, string Field)[] CellsOf(DraftSheet draft) =>
        [.. Fields.Select(f => ((Guid?)null, f)), .. draft.Rows.SelectMany(r => r.Cells.Keys.Select(f => ((Guid?)r.Id, f)))];

    /// <summary>Changes of some of the cells.</summary>
    public static Amendment Of(DraftSheet draft, IEnumerable<(Guid? Row, string Field)> cells, Dice dice) =>
        new([], [.. cells.Where(_ => dice.Coin()).Select(c => new CellEdit(c.Row, c.Field, TextOf(draft, c), dice.OneOf(Texts)))]);

    /// <summary>Changes of cells and of rows, some of which may be gone by then.</summary>
    public static Amendment Any(DraftSheet draft, Dice dice)
    {
        var rows = new List<RowEdit>();
        for (var edits = dice.Between(0, 4); edits > 0; edits--) rows.Add(Row(draft, dice));
        // Who removes a row types nothing into it.
        var removed = rows.Where(r => r.Kind == RowEditKind.Removed).Select(r => (Guid?)r.RowId).ToHashSet();
        var added = rows.Where(r => r.Kind == RowEditKind.Added && !removed.Contains(r.RowId)).DistinctBy(r => r.RowId)
            .Select(r => new CellEdit(r.RowId, "name", "", dice.OneOf(Texts)));
        return new(rows, [.. Of(draft, CellsOf(draft).Where(c => c.Row is null || !removed.Contains(c.Row)), dice).Cells, .. added]);
    }

    private static RowEdit Row(DraftSheet draft, Dice dice)
    {
        Guid? after = dice.Between(0, 7) is > 0 and var place ? IdOf(place) : null;
        if (draft.Rows.Count == 0 || dice.Coin()) return RowEdit.Added(IdOf(dice.Between(100, 120)), after);
        var row = draft.Rows[dice.Between(0, draft.Rows.Count - 1)];
        return dice.Between(0, 2) == 0 ? RowEdit.Removed(row) : RowEdit.Moved(row.Id, after);
    }

    private static string TextOf(DraftSheet draft, (Guid? Row, string Field) cell) =>
        cell.Row is null ? draft.Fields[cell.Field] : draft.Rows.Single(r => r.Id == cell.Row)[cell.Field];

    private static Guid IdOf(int number) => new(number, 1, 0, new byte[8]);
}
