namespace PerfApproval.Domain.Workflow;

/// <summary>抄送: to whom a copy may go; who gets one may read the table.</summary>
public enum CopyRange
{
    Nobody,

    /// <summary>Whoever holds a role for the table's unit.</summary>
    Unit,

    /// <summary>Whoever holds a role for the unit or its department.</summary>
    Department,

    /// <summary>Whoever holds a role within the bureau.</summary>
    Bureau,
}
