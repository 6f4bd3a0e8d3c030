using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What the editor on a page is answered.</summary>
/// <param name="Rows">What the rows are called now whose names the page had made up.</param>
/// <param name="State">What the draft says now; null where the page knows.</param>
public sealed record SavedAmendment(
    string Sha256, string SavedAt, IReadOnlyDictionary<Guid, Guid> Rows, IReadOnlyList<SavedAmendment.Conflict> Conflicts, DraftState? State)
{
    public sealed record Conflict(Guid? Row, string? Field, string? Theirs, string? Yours, string Who, string? At)
    {
        public static Conflict Of(AmendmentConflict conflict, Guid me, PeopleNames names) => new(
            conflict.RowId,
            conflict.Field,
            conflict.Theirs,
            conflict.Yours,
            conflict.PersonId is null ? "有人" : conflict.PersonId == me ? "您在另一处" : names.Of(conflict.PersonId),
            conflict.At?.InChina());
    }
}
