namespace PerfApproval.Domain.Tables;

/// <summary>One cell said otherwise by one person.</summary>
/// <param name="RowId">The row; null for a cell of the table itself.</param>
/// <param name="Was">What the person saw there before.</param>
public sealed record CellEdit(Guid? RowId, string Field, string Was, string Now);
