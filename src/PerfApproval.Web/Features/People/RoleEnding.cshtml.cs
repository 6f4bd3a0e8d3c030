using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Jobs;

namespace PerfApproval.Web.Features.People;

/// <summary>Where an administrator ends a role that a person holds.</summary>
public sealed class RoleEnding(CurrentActor current, PerfApprovalDb db, TableUpkeep upkeep, TimeProvider clock) : PersonPage(current, db)
{
    [FromRoute]
    public Guid AssignmentId { get; set; }

    public override string FieldAtFault => "roles";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var administrator = await AdministratorAsync(stop);
        var assignment = await Db.RoleAssignments
            .SingleOrDefaultAsync(a => a.BureauId == administrator.BureauId && a.PersonId == Id && a.Id == AssignmentId, stop)
            ?? throw new RecordNotFoundException();
        assignment.End(administrator.Id, clock.GetUtcNow());
        await Db.SaveAsync(stop);
        await upkeep.FollowRolesAsync(administrator.BureauId, stop);
        return Done($"已终止{assignment.Role.InChinese()}这一角色。");
    }
}
