namespace PerfApproval.Domain.Tables;

/// <summary>What became of an amendment.</summary>
/// <param name="Rows">What the rows are called now whose names the person made up.</param>
public sealed record Amended(IReadOnlyList<AmendmentConflict> Conflicts, IReadOnlyDictionary<Guid, Guid> Rows);
