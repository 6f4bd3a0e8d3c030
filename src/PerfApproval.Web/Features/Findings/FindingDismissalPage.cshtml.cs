using Microsoft.AspNetCore.Mvc;
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
        await db.LoadFindingsAsync(reviewer.BureauId, Id, stop);
        var dismissal = await desk.ChangeAsync(reviewer, Id, (table, run) => table.DismissFinding(reviewer, Position, Why, run), stop);
        return Done($"已排除这条审核发现：{dismissal.Reason}");
    }
}
