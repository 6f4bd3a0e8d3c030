using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>Where an administrator gives up a move that was not confirmed.</summary>
public sealed class MoveWithdrawal(CurrentActor current, PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows, TimeProvider clock)
    : MovePage(current, db, desk, workflows)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var administrator = await AdministratorAsync(stop);
        (await FindAsync(administrator, stop)).Withdraw(administrator, clock.GetUtcNow());
        await Db.SaveAsync(stop);
        return Done("已撤销迁移。");
    }
}
