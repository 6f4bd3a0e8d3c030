using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Attachments;

/// <summary>One attachment to download, for those who may see the table and, before it is submitted, for the unit's preparers only.</summary>
public sealed class AttachmentFile(CurrentActor current, PerfApprovalDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid attachmentId, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        var file = await (
            from table in db.TargetTables.VisibleTo(actor, db)
            join attachment in db.Attachments on new { table.BureauId, TableId = table.Id } equals new { attachment.BureauId, attachment.TableId }
            join content in db.AttachmentContents on new { attachment.BureauId, AttachmentId = attachment.Id } equals new { content.BureauId, content.AttachmentId }
            where table.Id == id && attachment.Id == attachmentId
            where attachment.Pass <= table.Pass || db.TargetTables.PreparedBy(actor).Any(own => own.Id == table.Id)
            select new { attachment.FileName, content.Content }).SingleOrDefaultAsync(stop) ?? throw new RecordNotFoundException();
        return File(file.Content, AttachedFile.MediaTypeOf(file.FileName), file.FileName);
    }
}
