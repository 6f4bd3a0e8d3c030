using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Web.Data;

/// <summary>Finds what a command names by its code, in whichever bureau it is.</summary>
public static class ByCode
{
    public static async Task<BudgetUnit> UnitAsync(this PerfApprovalDb db, string code, string? bureauCode, CancellationToken stop)
    {
        var units = await (
            from unit in db.Units.AsNoTracking()
            join bureau in db.Bureaus on unit.BureauId equals bureau.Id
            where unit.Code == code && (bureauCode == null || bureau.Code == bureauCode)
            select unit).ToListAsync(stop);
        return Only(units, $"编码为“{code}”的预算单位");
    }

    public static async Task<Department> DepartmentAsync(this PerfApprovalDb db, string code, string? bureauCode, CancellationToken stop)
    {
        var departments = await (
            from department in db.Departments.AsNoTracking()
            join bureau in db.Bureaus on department.BureauId equals bureau.Id
            where department.Code == code && (bureauCode == null || bureau.Code == bureauCode)
            select department).ToListAsync(stop);
        return Only(departments, $"编码为“{code}”的主管部门");
    }

    /// <summary>On whose behalf a command acts: the account named, or the only holder of the role for the place.</summary>
    public static async Task<Actor> ActorAsync(this PerfApprovalDb db, string? account, Role role, TablePlace place, CancellationToken stop)
    {
        if (account is not null)
        {
            var id = await db.Users.Where(a => a.UserName == account).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(stop)
                ?? throw new RuleBrokenException($"没有账号“{account}”，请核对 --as 后面的账号名。");
            return await db.ActorAsync(id, stop) ?? throw new RuleBrokenException($"账号“{account}”没有对应的人员，请联系系统管理员。");
        }

        var roster = await db.RosterAsync(place.BureauId, place.UnitId, stop);
        var holders = roster.Holding(role);
        if (holders is not [var only])
            throw new RuleBrokenException(holders.Count == 0
                ? $"这个单位还没有{role.InChinese()}，请系统管理员先授予角色。"
                : $"这个单位有 {holders.Count} 位{role.InChinese()}，请用 --as 指明由谁办理。");
        return await db.ActorAsync(only, stop) ?? throw new RecordNotFoundException();
    }

    private static T Only<T>(List<T> found, string what) => found switch
    {
        [var only] => only,
        [] => throw new RuleBrokenException($"没有{what}，请核对编码。"),
        _ => throw new RuleBrokenException($"有 {found.Count} 个{what}，请用 --bureau 指明财政局编码。"),
    };
}
