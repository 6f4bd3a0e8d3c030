using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Delegations;

/// <summary>Where a principal or an administrator ends a delegation at once.</summary>
public sealed class Ending(CurrentActor current, PerfApprovalDb db, TimeProvider clock) : DelegationPage(current, db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public override string FieldAtFault => "delegations";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        var delegation = await Db.DelegationsOf(Actor).SingleOrDefaultAsync(d => d.Id == Id, stop) ?? throw new RecordNotFoundException();
        delegation.End(Actor, Now);
        await Db.SaveAsync(stop);
        return Done("已结束这项委托。");
    }
}
