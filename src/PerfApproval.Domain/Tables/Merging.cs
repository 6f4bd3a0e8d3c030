namespace PerfApproval.Domain.Tables;

/// <summary>Applies an amendment to a draft that others may have changed since: cell by cell what still stands as it was seen.</summary>
internal sealed class Merging(DraftSheet draft)
{
    private readonly Dictionary<string, string> fields = new(draft.Fields);
    private readonly List<Guid> order = [.. draft.Rows.Select(r => r.Id)];
    private readonly Dictionary<Guid, DraftRow> rows = draft.Rows.ToDictionary(r => r.Id);
    private readonly List<AmendmentConflict> conflicts = [];

    public IReadOnlyList<AmendmentConflict> Conflicts => conflicts;

    public DraftSheet Sheet => new(fields, [.. order.Select(id => rows[id])]);

    public void Apply(Amendment amendment)
    {
        foreach (var edit in amendment.Rows) Apply(edit);
        foreach (var edit in amendment.Cells) Apply(edit with { Was = CellText.Kept(edit.Was), Now = CellText.Kept(edit.Now) });
    }

    private void Apply(RowEdit edit)
    {
        switch (edit.Kind)
        {
            // What came or went already came or went by the same amendment, whose answer was lost.
            case RowEditKind.Added when !rows.ContainsKey(edit.RowId):
                rows.Add(edit.RowId, DraftRow.Blank(edit.RowId));
                order.Insert(PlaceBelow(edit.After) ?? order.Count, edit.RowId);
                break;
            case RowEditKind.Removed when rows.TryGetValue(edit.RowId, out var row):
                Remove(row, edit);
                break;
            case RowEditKind.Moved when rows.ContainsKey(edit.RowId) && edit.After != edit.RowId && PlaceBelow(edit.After) is not null:
                order.Remove(edit.RowId);
                order.Insert(PlaceBelow(edit.After) ?? order.Count, edit.RowId);
                break;
        }
    }

    private void Remove(DraftRow row, RowEdit edit)
    {
        if (edit.Seen is { } seen && !row.SaysTheSameAs(seen))
        {
            conflicts.Add(new(row.Id, null, row.Name, null));
            return;
        }

        rows.Remove(row.Id);
        order.Remove(row.Id);
    }

    // Null where the row above is gone.
    private int? PlaceBelow(Guid? above) => above is not { } id ? 0 : order.IndexOf(id) is >= 0 and var place ? place + 1 : null;

    private void Apply(CellEdit edit)
    {
        var current = edit.RowId is { } id ? rows.GetValueOrDefault(id)?[edit.Field] : fields.GetValueOrDefault(edit.Field, "");
        if (current is null) conflicts.Add(new(edit.RowId, edit.Field, null, edit.Now));
        else if (CellText.Kept(current) is var kept && kept == edit.Was && kept != edit.Now) Write(edit);
        else if (kept != edit.Now) conflicts.Add(new(edit.RowId, edit.Field, current, edit.Now));
    }

    private void Write(CellEdit edit)
    {
        if (edit.RowId is { } id) rows[id] = rows[id].With(edit.Field, edit.Now);
        else fields[edit.Field] = edit.Now;
    }
}
