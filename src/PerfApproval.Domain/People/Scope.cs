using PerfApproval.Domain.Organization;

namespace PerfApproval.Domain.People;

/// <summary>The part of the organisation for which a role is held.</summary>
public sealed record Scope(ScopeKind Kind, Guid Id)
{
    public static Scope Of(FinanceBureau bureau) => new(ScopeKind.Bureau, bureau.Id);

    public static Scope Of(Division division) => new(ScopeKind.Division, division.Id);

    public static Scope Of(Department department) => new(ScopeKind.Department, department.Id);

    public static Scope Of(BudgetUnit unit) => new(ScopeKind.Unit, unit.Id);

    /// <summary>Whether a table at this place lies within the scope.</summary>
    public bool Covers(TablePlace place) => Kind switch
    {
        ScopeKind.Bureau => Id == place.BureauId,
        // The performance division looks at every table of its bureau.
        ScopeKind.Division => Id == place.DivisionId || Id == place.PerformanceDivisionId,
        ScopeKind.Department => Id == place.DepartmentId,
        _ => Id == place.UnitId,
    };
}

/// <summary>财政局, 处室, 主管部门 or 预算单位.</summary>
public enum ScopeKind
{
    Bureau,
    Division,
    Department,
    Unit,
}
