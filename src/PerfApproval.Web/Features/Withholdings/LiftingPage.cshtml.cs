using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Withholdings;

/// <summary>Where a publisher makes a table one for publication again.</summary>
public sealed class LiftingPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk) : TablePage(current, reading)
{
    public override string FieldAtFault => Table.Acts.MayLiftWithholding ? "lifting-reason" : "content";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var publisher = await ActorAsync(stop);
        await db.LoadWithholdingsAsync(publisher.BureauId, [Id], stop);
        await desk.ChangeAsync(publisher, Id, (table, run) => table.LiftWithholding(publisher, Why, run), stop);
        return Done("已解除，这份目标表可以公开。", "#withholding");
    }
}
