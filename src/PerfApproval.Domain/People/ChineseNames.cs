namespace PerfApproval.Domain.People;

/// <summary>What roles and scopes are called.</summary>
public static class ChineseNames
{
    public static string InChinese(this Role role) => role switch
    {
        Role.Preparer => "填报人",
        Role.UnitReviewer => "单位审核人",
        Role.DepartmentReviewer => "主管部门审核人",
        Role.BureauReviewer => "财政审核人",
        Role.Publisher => "公开发布人",
        Role.Administrator => "系统管理员",
        _ => "审计员",
    };

    /// <summary>Whether the role decides at a stage.</summary>
    public static bool Reviews(this Role role) => role is Role.UnitReviewer or Role.DepartmentReviewer or Role.BureauReviewer;

    public static string InChinese(this ScopeKind kind) => kind switch
    {
        ScopeKind.Bureau => "财政局",
        ScopeKind.Division => "处室",
        ScopeKind.Department => "主管部门",
        _ => "预算单位",
    };
}
