using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Attachments;

/// <summary>Where a preparer takes a file away from a draft.</summary>
public sealed class AttachmentRemovalPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk) : TablePage(current, reading)
{
    [FromRoute]
    public Guid AttachmentId { get; set; }

    public override string FieldAtFault => "attachments";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await ActorAsync(stop);
        await db.LoadAttachmentsAsync(preparer.BureauId, Id, stop);
        var detached = await desk.ChangeAsync(preparer, Id, (table, run) => table.Detach(preparer, AttachmentId, run), stop);
        return Done($"已删去附件“{detached.FileName}”。", "#attachments");
    }
}
