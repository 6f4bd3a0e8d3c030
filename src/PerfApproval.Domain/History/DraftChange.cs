using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>A change of a draft that no version holds yet; what one person does to one cell without another between is one change.</summary>
public sealed class DraftChange : Change
{
    private DraftChange() { }

    /// <summary>Whether it leads back to where it began.</summary>
    internal bool IsUndone => Kind is ChangeKind.Edited or ChangeKind.Moved && Before == After;

    internal static DraftChange Of(TargetTable table, int position, Variation variation, Guid person, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        TableId = table.Id,
        Position = position,
        Kind = variation.Kind,
        RowId = variation.RowId,
        RowName = variation.RowName,
        Field = variation.Field,
        Before = variation.Before,
        After = variation.After,
        PersonId = person,
        At = at,
    };

    internal bool IsOfSameCellAs(Variation variation) => RowId == variation.RowId && Kind == variation.Kind && Field == variation.Field;

    internal void GoOn(Variation variation, DateTimeOffset at) => (RowName, After, At) = (variation.RowName, variation.After, at);
}
