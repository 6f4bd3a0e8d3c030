namespace PerfApproval.Domain.Organization;

/// <summary>Where a target table stands in the organisation: what the scope of a stage or of a role is held against.</summary>
/// <param name="DivisionId">The business division in charge of the department.</param>
/// <param name="PerformanceDivisionId">The bureau's performance division; null where the bureau has none.</param>
public sealed record TablePlace(Guid BureauId, Guid UnitId, Guid DepartmentId, Guid DivisionId, Guid? PerformanceDivisionId);
