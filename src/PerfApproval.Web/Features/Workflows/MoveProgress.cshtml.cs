using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>Where an administrator lets a move go on that has not come to its end.</summary>
public sealed class MoveProgress(CurrentActor current, PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows, MoveTables moveTables)
    : MovePage(current, db, desk, workflows)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var administrator = await AdministratorAsync(stop);
        await moveTables.RunAsync(administrator, await FindAsync(administrator, stop), stop);
        return Done("迁移已继续。");
    }
}
