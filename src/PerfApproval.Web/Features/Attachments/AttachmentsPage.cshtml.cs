using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Attachments;

/// <summary>Where a preparer puts files beside a draft.</summary>
[UploadLimit(AttachedFile.MostBytes >> 20)]
public sealed class AttachmentsPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk) : TablePage(current, reading)
{
    [BindProperty]
    public AttachmentKind Kind { get; set; }

    [BindProperty]
    public IFormFile? Attachment { get; set; }

    public override string FieldAtFault => Table.Acts.MaySubmit ? "attachment" : "attachments";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var file = await ReadAsync(stop);
        var preparer = await ActorAsync(stop);
        await db.LoadAttachmentsAsync(preparer.BureauId, Id, stop);
        var attached = await desk.ChangeAsync(preparer, Id, (table, run) =>
        {
            var attachment = table.Attach(preparer, Kind, file, run);
            db.AttachmentContents.Add(new(attachment.BureauId, attachment.Id, file.Content));
            return attachment;
        }, stop);
        return Done($"已上传附件“{attached.FileName}”，审核人在您提交后可以查看。", "#attachments");
    }

    private async Task<AttachedFile> ReadAsync(CancellationToken stop)
    {
        var sent = Attachment ?? throw new RuleBrokenException("还没有选择文件，请选择要上传的附件。");
        if (sent.Length > AttachedFile.MostBytes) throw new RuleBrokenException($"“{sent.FileName}”超过 {AttachedFile.MostBytes >> 20} MB，请压缩图片或拆分后再上传。");
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, stop);
        return new(sent.FileName, content.ToArray());
    }
}
