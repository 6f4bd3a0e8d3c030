using System.Data;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Proof;

namespace PerfApproval.Web.Features.Archives;

/// <summary>Writes a closed year of a bureau into a sealed file (归档); nothing is taken out of the database.</summary>
public sealed class ArchiveYear(PerfApprovalDb db, StoredTree stored, KeyFolder keys, TimeProvider clock)
{
    /// <summary>A year rests this long before it is closed: the longest six months there are (网络安全法, art. 21).</summary>
    private const int DaysOfRest = 184;

    /// <exception cref="RuleBrokenException">There is no such year, it is not closed, or its entries are not all in the signed tree.</exception>
    public async Task<ArchiveManifest> RunAsync(FinanceBureau bureau, int year, Stream output, CancellationToken stop)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await db.Database.ExecuteSqlAsync($"SET LOCAL TimeZone = 'UTC'", stop);
        var last = await MustBeClosedAsync(bureau, year, stop);
        var head = await MustBeSignedAsync(bureau, year, stop);
        using var file = new SealedFile(output);
        await WriteTrailAsync(file, bureau, year, head, stop);
        await WriteRecordsAsync(file, bureau, year, stop);
        using var key = await keys.OpenAsync(head.KeyId, stop);
        var manifest = new ArchiveManifest(
            ArchiveManifest.ThisKind, new(bureau.Id, bureau.Code, bureau.Name), year, last, file.Parts, head, keys.Chain().Keys,
            clock.GetUtcNow(), key.Public.Id, []).SignedWith(key);
        await file.CloseAsync(manifest, stop);
        return manifest;
    }

    private IQueryable<TargetTable> TablesOf(FinanceBureau bureau, int year) => db.TargetTables.AsNoTracking()
        .Where(t => t.BureauId == bureau.Id && db.Rounds.Any(r => r.BureauId == t.BureauId && r.Id == t.RoundId && r.Year == year));

    private async Task<DateTimeOffset> MustBeClosedAsync(FinanceBureau bureau, int year, CancellationToken stop)
    {
        var last = await db.AuditEntries.Where(e => e.BureauId == bureau.Id && TablesOf(bureau, year).Any(t => t.Id == e.TableId)).MaxAsync(e => (DateTimeOffset?)e.At, stop)
            ?? throw new RuleBrokenException($"{bureau.Name} {year} 年没有目标表，没有什么可以归档；请核对年度。");
        var from = last.DateInChina().AddDays(DaysOfRest);
        if (clock.GetUtcNow().DateInChina() < from)
            throw new RuleBrokenException($"{year} 年的最后一条留痕在 {last.DateInChina().AsDay()}，满 {DaysOfRest} 天后才能归档，最早 {from.AsDay()}。");
        return last;
    }

    private async Task<SignedHead> MustBeSignedAsync(FinanceBureau bureau, int year, CancellationToken stop)
    {
        var head = await db.SignedHeads.AsNoTracking().Where(h => h.BureauId == bureau.Id).OrderByDescending(h => h.At).FirstOrDefaultAsync(stop);
        var size = head?.Size ?? 0;
        var missing = await db.AuditEntries.CountAsync(e => e.BureauId == bureau.Id && TablesOf(bureau, year).Any(t => t.Id == e.TableId)
            && !db.TrailLeaves.Any(l => l.BureauId == e.BureauId && l.TableId == e.TableId && l.Sequence == e.Sequence && l.Position < size), stop);
        return head is not null && missing == 0 ? head
            : throw new RuleBrokenException($"{year} 年还有 {missing} 条留痕没有进入签名的留痕树，不能归档；请启动网站，几秒钟后再试。");
    }

    private async Task WriteTrailAsync(SealedFile file, FinanceBureau bureau, int year, SignedHead head, CancellationToken stop)
    {
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.BureauId == bureau.Id && TablesOf(bureau, year).Any(t => t.Id == e.TableId))
            .OrderBy(e => e.TableId).ThenBy(e => e.Sequence).AsAsyncEnumerable();
        await file.AddLinesAsync("entries.jsonl", entries.Select(e => ProofJson.Write(new ArchivedEntry(e.TableId, CertifiedEntry.Of(e)))), stop);
        await file.AddLinesAsync("proofs.jsonl", ProofsAsync(bureau, year, head, stop), stop);
        var versions = db.Versions.AsNoTracking().Where(v => v.BureauId == bureau.Id && TablesOf(bureau, year).Any(t => t.Id == v.TableId))
            .OrderBy(v => v.TableId).ThenBy(v => v.Number).AsAsyncEnumerable();
        await file.AddLinesAsync("versions.jsonl", versions.Select(v => ProofJson.Write(new ArchivedVersion(
            v.TableId, v.Number, v.Sha256, v.Content, v.AuthorId, v.CreatedAt, v.Origin.ToString(), v.StageKey, v.Reason))), stop);
    }

    private async IAsyncEnumerable<string> ProofsAsync(
        FinanceBureau bureau, int year, SignedHead head, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var ends = await (
            from table in TablesOf(bureau, year)
            join leaf in db.TrailLeaves on new { table.BureauId, TableId = table.Id, Sequence = table.TrailLength } equals new { leaf.BureauId, leaf.TableId, leaf.Sequence }
            orderby table.Id
            select new { leaf.TableId, leaf.Sequence, leaf.Position }).ToListAsync(stop);
        foreach (var end in ends)
        {
            var hashes = await stored.HashesAsync(bureau.Id, TreePath.ToLeaf(end.Position, head.Size), stop);
            yield return ProofJson.Write(new ArchivedProof(end.TableId, end.Sequence, InclusionProof.Of(end.Position, head.Size, hashes)));
        }
    }

    private async Task WriteRecordsAsync(SealedFile file, FinanceBureau bureau, int year, CancellationToken stop)
    {
        var tables = new ArchivedTables(db);
        foreach (var (table, where) in await tables.AllAsync(stop))
            await file.AddLinesAsync($"tables/{table}.jsonl", tables.RowsAsync(table, where, bureau.Id, year, stop), stop);
        foreach (var id in await db.Publications.Where(p => p.BureauId == bureau.Id && p.Year == year).OrderBy(p => p.Number).Select(p => p.Id).ToListAsync(stop))
        {
            var published = await db.Publications.AsNoTracking().Where(p => p.BureauId == bureau.Id && p.Id == id).Select(p => new { p.Document, p.OpenData }).SingleAsync(stop);
            await file.AddFileAsync($"documents/{id}.docx", published.Document, stop);
            await file.AddFileAsync($"documents/{id}.json", Encoding.UTF8.GetBytes(published.OpenData), stop);
        }
    }
}
