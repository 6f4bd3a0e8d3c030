namespace PerfApproval.Domain.Workflow;

/// <summary>For what the deciding role must be held.</summary>
public enum ReviewScope
{
    /// <summary>The table's unit.</summary>
    Unit,

    /// <summary>The unit's department (主管部门).</summary>
    Department,

    /// <summary>The business division of the bureau that is in charge of the department (业务处室).</summary>
    Division,

    /// <summary>The bureau's performance division (绩效处室).</summary>
    PerformanceDivision,

    /// <summary>The bureau itself: its head (局领导).</summary>
    Bureau,
}
