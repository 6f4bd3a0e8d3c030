namespace PerfApproval.Domain.Tables;

/// <summary>Where two people meant different things: the draft stays as the other left it until the person chooses.</summary>
/// <param name="Field">The cell; null for a row that one removed and the other changed.</param>
/// <param name="Theirs">What it says now; null where the row is gone.</param>
/// <param name="Yours">What the person would have it say; null where the person removed the row.</param>
/// <param name="PersonId">Who changed it last; null where nothing tells.</param>
public sealed record AmendmentConflict(Guid? RowId, string? Field, string? Theirs, string? Yours, Guid? PersonId = null, DateTimeOffset? At = null);
