using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>What a publication says, as JSON.</summary>
public sealed class OpenDataFile(PerfApprovalDb db) : PublicFile(db)
{
    protected override async Task<IActionResult> FileAsync(PublicRecord record, CancellationToken stop)
    {
        var data = await Db.Publications.Where(p => p.Id == record.Id).Select(p => p.OpenData).SingleAsync(stop);
        return Download(
            Encoding.UTF8.GetBytes(data), "application/json; charset=utf-8", Path.ChangeExtension(record.FileName, ".json"), record.OpenDataSha256, record);
    }
}
