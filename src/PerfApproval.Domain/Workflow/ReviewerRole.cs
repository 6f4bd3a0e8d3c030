namespace PerfApproval.Domain.Workflow;

/// <summary>The role of those who decide at a stage.</summary>
public enum ReviewerRole
{
    UnitReviewer,
    DepartmentReviewer,
    BureauReviewer,
}
