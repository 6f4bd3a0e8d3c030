using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>Where a second administrator confirms a move; the tables begin to move.</summary>
public sealed class MoveConfirmation(
    CurrentActor current, PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows, MoveTables moveTables, TimeProvider clock)
    : MovePage(current, db, desk, workflows)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var administrator = await AdministratorAsync(stop);
        var move = await FindAsync(administrator, stop);
        move.Confirm(administrator, clock.GetUtcNow());
        await Db.SaveAsync(stop);
        await moveTables.RunAsync(administrator, move, stop);
        return Done("已确认迁移。");
    }
}
