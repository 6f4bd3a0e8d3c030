using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Findings;

/// <summary>Where a reviewer sets a finding of the rules aside.</summary>
public sealed class FindingDismissalPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk) : TablePage(current, reading)
{
    /// <summary>The finding's place within the submission under review.</summary>
    [FromRoute]
    public int Position { get; set; }

    public override string FieldAtFault =>
        Table.Acts.MayDismissFindings && Table.FiledFindings.Any(f => f.Position == Position && f.Dismissal is null) ? $"dismissal-reason-{Position}" : "trail";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var reviewer = await ActorAsync(stop);
        // Few changes look at findings, so that they are read here and not with every table that is locked.
        await db.Findings.Where(f => f.BureauId == reviewer.BureauId && f.TableId == Id && f.Position == Position).LoadAsync(stop);
        await db.FindingDismissals.Where(d => d.BureauId == reviewer.BureauId && d.TableId == Id && d.Position == Position).LoadAsync(stop);
        var dismissal = await desk.ChangeAsync(reviewer, Id, (table, run) => table.DismissFinding(reviewer, Position, Why, run), stop);
        return Done($"已排除这条审核发现：{dismissal.Reason}");
    }
}
