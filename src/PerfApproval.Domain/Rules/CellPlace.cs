namespace PerfApproval.Domain.Rules;

/// <summary>A cell of a target table, for a person and for a page.</summary>
/// <param name="RowId">The indicator; null for a cell of the table itself and for a document that was only read.</param>
/// <param name="Row">The indicator's place in the table, counted from 1; null for a cell of the table itself.</param>
/// <param name="Field">The cell, as the form's definition or <see cref="Tables.TargetCells"/> names it.</param>
/// <param name="Label">In Chinese: 预算数, 第 3 项“扫描合格率”的指标值.</param>
public sealed record CellPlace(Guid? RowId, int? Row, string Field, string Label);
