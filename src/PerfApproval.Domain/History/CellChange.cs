using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>One change (变动) on the way to a version: which cell or row, what it said before and after, who did it and when.</summary>
public sealed class CellChange
{
    private CellChange() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>The version that it became part of.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>Counted from 1 within the version, in the order in which the changes were made.</summary>
    public int Position { get; private set; }

    public ChangeKind Kind { get; private set; }

    /// <summary>The indicator, or the item of an overall target; null for a cell of the table itself.</summary>
    public Guid? RowId { get; private set; }

    /// <summary>What the row was called then; null for a cell of the table itself.</summary>
    public string? RowName { get; private set; }

    /// <summary>The cell; for a row that came, went or moved the one that <see cref="Before"/> and <see cref="After"/> tell of.</summary>
    public string Field { get; private set; } = "";

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static CellChange Of(TargetTable table, int version, int position, DraftChange change) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(change.At),
        TableId = table.Id,
        VersionNumber = version,
        Position = position,
        Kind = change.Kind,
        RowId = change.RowId,
        RowName = change.RowName,
        Field = change.Field,
        Before = change.Before,
        After = change.After,
        PersonId = change.PersonId,
        At = change.At,
    };
}

/// <summary>修改, 新增, 删除 or 移位.</summary>
public enum ChangeKind
{
    Edited,
    Added,
    Removed,
    Moved,
}
