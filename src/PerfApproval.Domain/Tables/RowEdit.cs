namespace PerfApproval.Domain.Tables;

/// <summary>A row that one person added, removed or moved.</summary>
/// <param name="After">Below which row it stands now; null for the first place.</param>
/// <param name="Seen">What a removed row said before the person's eyes.</param>
public sealed record RowEdit(RowEditKind Kind, Guid RowId, Guid? After = null, IReadOnlyDictionary<string, string>? Seen = null)
{
    public static RowEdit Added(Guid row, Guid? after) => new(RowEditKind.Added, row, after);

    public static RowEdit Removed(DraftRow row) => new(RowEditKind.Removed, row.Id, null, row.Cells);

    public static RowEdit Moved(Guid row, Guid? after) => new(RowEditKind.Moved, row, after);
}

/// <summary>新增, 删除 or 移位.</summary>
public enum RowEditKind
{
    Added,
    Removed,
    Moved,
}
