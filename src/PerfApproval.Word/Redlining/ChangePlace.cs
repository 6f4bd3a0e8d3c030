using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Redlining;

/// <summary>What was changed: a cell, a row that came, went or moved (no field), or a whole table that came or went (no row either).</summary>
/// <param name="Unit">The document the table stands in.</param>
/// <param name="Project">The project's table; null for the overall target.</param>
/// <param name="RowId">The identity of the indicator, or of the item of an overall target.</param>
/// <param name="Field">The cell: a field key of the form, <c>name</c>, <c>value</c> … of an indicator, <c>goal</c> of an overall target, <c>title</c> … of its items.</param>
public readonly record struct ChangePlace(TargetDocument Unit, ProjectTarget? Project, Guid? RowId, string? Field);
