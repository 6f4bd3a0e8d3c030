using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>The document of a publication as PDF, to be read in the browser.</summary>
public sealed class PdfFile(PerfApprovalDb db) : PublicFile(db)
{
    protected override async Task<IActionResult> FileAsync(PublicRecord record, CancellationToken stop)
    {
        var pdf = await Db.Publications.Where(p => p.Id == record.Id).Select(p => p.Pdf).SingleAsync(stop) ?? throw new RecordNotFoundException();
        var file = Download(pdf, "application/pdf", Path.ChangeExtension(record.FileName, ".pdf"), record.PdfSha256 ?? "", record);
        // Shown instead of saved; the name goes with it all the same.
        Response.Headers.ContentDisposition = $"inline; filename*=UTF-8''{Uri.EscapeDataString(file.FileDownloadName)}";
        file.FileDownloadName = "";
        return file;
    }
}
