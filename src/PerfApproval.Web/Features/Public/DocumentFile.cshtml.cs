using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>The Word document of a publication.</summary>
public sealed class DocumentFile(PerfApprovalDb db) : PublicFile(db)
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    protected override async Task<IActionResult> FileAsync(PublicRecord record, CancellationToken stop)
    {
        var document = await Db.Publications.Where(p => p.Id == record.Id).Select(p => p.Document).SingleAsync(stop);
        return Download(document, WordDocument, record.FileName, record.DocumentSha256, record);
    }
}
