namespace PerfApproval.Domain.Tables;

/// <summary>A change that a reviewer proposes to one cell.</summary>
/// <param name="IndicatorId">The indicator; null for a text of the table itself.</param>
/// <param name="Field">Which cell, as <see cref="TargetCells"/> names it.</param>
/// <param name="Before">What the cell said when it was proposed.</param>
public sealed record ProposedCorrection(Guid? IndicatorId, string Field, string Before, string After)
{
    public bool IsOfSameCellAs(ProposedCorrection other) => IndicatorId == other.IndicatorId && Field == other.Field;
}
