using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Json;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Audits;

/// <summary>Looks at all target tables of a bureau, a few at a time: nothing is kept of what was looked at.</summary>
public sealed class TableAudit(PerfApprovalDb db, AuditReport report)
{
    private const int AtOnce = 50;

    public async Task RunAsync(Guid bureauId, CancellationToken stop)
    {
        var ids = await db.TargetTables.Where(t => t.BureauId == bureauId).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(stop);
        foreach (var some in ids.Chunk(AtOnce))
            foreach (var table in await ReadAsync(bureauId, some, stop)) Check(table);
        await FindOrphansAsync(bureauId, stop);
    }

    private void Check(TableRecords table)
    {
        report.Tables++;
        report.Entries += table.Entries.Count;
        report.Versions += table.Versions.Count;
        report.Decisions += table.Decisions.Count;
        foreach (var fault in new RecordCheck(table).Faults()) report.Fault(fault);
    }

    private async Task<IEnumerable<TableRecords>> ReadAsync(Guid bureauId, Guid[] ids, CancellationToken stop)
    {
        var tables = (await db.TargetTables.Where(t => t.BureauId == bureauId && ids.Contains(t.Id))
                .Select(t => new { t.Id, t.Name, t.TrailLength, t.TrailHead }).ToListAsync(stop))
            .ToDictionary(t => t.Id, t => new TableRecords(t.Id, t.Name, new AuditChain(t.TrailLength, t.TrailHead)));
        foreach (var entry in await db.AuditEntries.AsNoTracking().Where(e => e.BureauId == bureauId && ids.Contains(e.TableId)).OrderBy(e => e.Sequence).ToListAsync(stop))
            tables[entry.TableId].Entries.Add(entry);
        foreach (var decision in await db.Decisions.AsNoTracking().Where(d => d.BureauId == bureauId && ids.Contains(d.TableId)).ToListAsync(stop))
            tables[decision.TableId].Decisions.Add(decision);
        foreach (var submission in await db.Submissions.AsNoTracking().Where(s => s.BureauId == bureauId && ids.Contains(s.TableId)).ToListAsync(stop))
            tables[submission.TableId].Submissions.Add(submission);
        foreach (var takeBack in await db.TakeBacks.AsNoTracking().Where(b => b.BureauId == bureauId && ids.Contains(b.TableId)).ToListAsync(stop))
            tables[takeBack.TableId].TakeBacks.Add(takeBack);
        // Contents are large: each is hashed and let go.
        await foreach (var version in db.Versions.AsNoTracking().Where(v => v.BureauId == bureauId && ids.Contains(v.TableId)).AsAsyncEnumerable().WithCancellation(stop))
            tables[version.TableId].Versions.Add(new(
                version.Number, version.AuthorId, version.CreatedAt, version.Reason, version.Sha256, CanonicalJson.Sha256(version.Content)));
        return tables.Values;
    }

    // Whoever deletes a whole table leaves its entries behind, or has to delete them, too, which the tree shows.
    private async Task FindOrphansAsync(Guid bureauId, CancellationToken stop)
    {
        var orphans = await db.AuditEntries
            .Where(e => e.BureauId == bureauId && !db.TargetTables.Any(t => t.BureauId == e.BureauId && t.Id == e.TableId))
            .Select(e => e.TableId).Distinct().ToListAsync(stop);
        foreach (var table in orphans) report.Fault($"留痕所说的目标表 {table} 缺失");
    }
}
