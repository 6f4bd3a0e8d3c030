using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Audits;

/// <summary>Takes the hashes of published files again, one publication at a time, and looks for publications that are missing.</summary>
public sealed class PublicationAudit(PerfApprovalDb db, AuditReport report)
{
    public async Task RunAsync(Guid bureauId, CancellationToken stop)
    {
        foreach (var id in await db.Publications.Where(p => p.BureauId == bureauId).OrderBy(p => p.Year).ThenBy(p => p.Number).Select(p => p.Id).ToListAsync(stop))
            Check(await db.Publications.AsNoTracking().SingleAsync(p => p.BureauId == bureauId && p.Id == id, stop));
        await FindMissingAsync(bureauId, stop);
    }

    private void Check(Publication publication)
    {
        report.Publications++;
        var name = $"{publication.Year} 年第 {publication.Number} 号公开";
        if (Convert.ToHexStringLower(SHA256.HashData(publication.Document)) != publication.DocumentSha256) report.Fault($"{name}的 Word 文件与其校验码不符，文件被改动过");
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publication.OpenData))) != publication.OpenDataSha256)
            report.Fault($"{name}的公开数据与其校验码不符，数据被改动过");
    }

    private async Task FindMissingAsync(Guid bureauId, CancellationToken stop)
    {
        var held = (await db.Set<PublicationEntry>().Where(e => e.BureauId == bureauId).Select(e => new { e.PublicationId, e.TableId }).ToListAsync(stop)).ToHashSet();
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(e => e.BureauId == bureauId && e.What == "published").AsAsyncEnumerable().WithCancellation(stop))
            if (PublicationIn(entry.Details) is { } publication && !held.Contains(new { PublicationId = publication, entry.TableId }))
                report.Fault($"目标表 {entry.TableId} 第 {entry.Sequence} 条留痕所说的公开（{publication}）缺失");
    }

    // What cannot be read does not have its hash either, and is named for that.
    private static Guid? PublicationIn(string details)
    {
        try
        {
            return Guid.TryParse((string?)JsonNode.Parse(details)?["publication"], out var id) ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
