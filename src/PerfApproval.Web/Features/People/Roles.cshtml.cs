using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Jobs;

namespace PerfApproval.Web.Features.People;

/// <summary>Where an administrator gives a person a role.</summary>
public sealed class Roles(CurrentActor current, PerfApprovalDb db, TableUpkeep upkeep, TimeProvider clock) : PersonPage(current, db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        var role = Role ?? throw new RuleBrokenException("还没有选择角色，请选择后再授予。");
        var scope = Places.Find(Scope) ?? throw new RuleBrokenException("还没有选择范围，请选择后再授予。");
        // Asked for twice, given once.
        if (!Held.Any(a => a.EndedAt is null && a.Role == role && a.Scope == scope))
        {
            var administrator = await AdministratorAsync(stop);
            Db.RoleAssignments.Add(RoleAssignment.Grant(Person, role, scope, Held, administrator.Id, clock.GetUtcNow()));
            await Db.SaveAsync(stop);
            await upkeep.FollowRolesAsync(administrator.BureauId, stop);
        }

        return Done($"{Person.Name}现在是{Places.NameOf(scope.Kind, scope.Id)}的{role.InChinese()}。");
    }
}
