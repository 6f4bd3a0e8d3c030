using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Terminations;

/// <summary>Where a unit gives a table up for the round (终止).</summary>
public sealed class TerminationPage(CurrentActor current, TableReading reading, TargetTableDesk desk) : TablePage(current, reading)
{
    public override string FieldAtFault => Table.Acts.MayTerminate ? "reason" : "content";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await ActorAsync(stop);
        await desk.ChangeAsync(preparer, Id, (table, run) => table.Terminate(preparer, Why, run), stop);
        return Done("已终止，本批次不再办理这份目标表。");
    }
}
