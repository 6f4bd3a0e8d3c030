using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Urgings;

/// <summary>Where somebody asks the reviewers to hurry (催办).</summary>
public sealed class UrgingPage(CurrentActor current, TableReading reading, TargetTableDesk desk) : TablePage(current, reading)
{
    public override string FieldAtFault => Table.Acts.MayUrge ? "reason" : "content";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var person = await ActorAsync(stop);
        await desk.ChangeAsync(person, Id, (table, run) => table.Urge(person, Why, run), stop);
        return Done("已催办，现在的办理人会收到通知。");
    }
}
