using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>A file of a publication, for everybody.</summary>
public abstract class PublicFile(PerfApprovalDb db) : PageModel
{
    protected PerfApprovalDb Db { get; } = db;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var record = await Db.PublicRecordAsync(id, stop) ?? throw new RecordNotFoundException();
        return record.Takedown is { } takedown ? takedown.Answer(HttpContext) : await FileAsync(record, stop);
    }

    protected abstract Task<IActionResult> FileAsync(PublicRecord record, CancellationToken stop);

    protected FileContentResult Download(byte[] content, string type, string name, string sha256, PublicRecord record)
    {
        // Asked for anew each time, so that a takedown holds at once; unchanged content is not sent again.
        Response.Headers.CacheControl = "no-cache";
        if (record.Successor is { } successor) Response.Headers.Link = $"</public/{successor.Id}>; rel=\"successor-version\"";
        return new(content, type) { FileDownloadName = name, EntityTag = new EntityTagHeaderValue($"\"{sha256}\"") };
    }
}
