namespace PerfApproval.Domain.People;

/// <summary>What a person may do within a scope.</summary>
public enum Role
{
    /// <summary>填报人</summary>
    Preparer,

    /// <summary>单位审核人</summary>
    UnitReviewer,

    /// <summary>主管部门审核人</summary>
    DepartmentReviewer,

    /// <summary>财政审核人</summary>
    BureauReviewer,

    /// <summary>公开发布人</summary>
    Publisher,

    /// <summary>系统管理员: appoints people, never decides.</summary>
    Administrator,

    /// <summary>审计员: reads everything, writes nothing.</summary>
    Auditor,
}
