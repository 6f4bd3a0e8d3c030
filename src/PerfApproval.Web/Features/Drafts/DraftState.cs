using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What a draft says now, as the editor on a page reads it.</summary>
/// <param name="Closed">Why nobody can change it any more; null while it is a draft.</param>
public sealed record DraftState(
    string Sha256, string? Closed, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<DraftState.Row> Rows, IReadOnlyList<DraftState.Author> Authors)
{
    /// <param name="changes">Those of others, the latest first.</param>
    public static DraftState Of(ReadDraft draft, IEnumerable<DraftChange> changes, PeopleNames names) => new(
        draft.Sha256,
        draft.Closed,
        draft.Sheet.Fields,
        [.. draft.Sheet.Rows.Select(r => new Row(r.Id, r.Cells))],
        [.. changes.DistinctBy(c => (c.RowId, c.Field, c.Kind)).Select(c => new Author(c.RowId, c.Kind == ChangeKind.Edited ? c.Field : null, names.Of(c.PersonId), c.At.InChina()))]);

    public sealed record Row(Guid Id, IReadOnlyDictionary<string, string> Cells);

    /// <param name="Field">Null for a row that came, went or moved.</param>
    public sealed record Author(Guid? Row, string? Field, string Who, string At);
}
