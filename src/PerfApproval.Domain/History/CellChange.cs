using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>A change that a version holds: it is kept as it was made, and never changes again.</summary>
public sealed class CellChange : Change
{
    private CellChange() { }

    public Guid Id { get; private set; }

    /// <summary>The version that it became part of; positions are counted from 1 within it.</summary>
    public int VersionNumber { get; private set; }

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
