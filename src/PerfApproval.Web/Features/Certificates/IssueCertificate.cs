using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Proof;

namespace PerfApproval.Web.Features.Certificates;

/// <summary>Makes the certificate (版本证明) of an approved or published version, for whoever may see the table.</summary>
public sealed class IssueCertificate(PerfApprovalDb db, StoredTree stored, KeyFolder keys, TimeProvider clock)
{
    /// <exception cref="RecordNotFoundException">There is no such version for this person.</exception>
    /// <exception cref="RuleBrokenException">It is not approved, or its entries are not in the signed tree yet.</exception>
    public async Task<Certificate> RunAsync(Actor actor, Guid tableId, int number, CancellationToken stop)
    {
        var table = await FindAsync(actor, tableId, stop);
        var version = table.Versions.SingleOrDefault(v => v.Number == number) ?? throw new RecordNotFoundException();
        if (table.Status is not (TargetStatus.Approved or TargetStatus.Published) || version.Id != table.CurrentVersionId)
            throw new RuleBrokenException($"《{table.Name}》第 {number} 版不是已审定的版本，没有证明；审定后再来领取。");

        var head = await db.SignedHeads.AsNoTracking().Where(h => h.BureauId == table.BureauId).OrderByDescending(h => h.At).FirstOrDefaultAsync(stop);
        var (told, trail) = (await ToldAsync(table, head, stop), table.Trail.OrderBy(e => e.Sequence).ToList());
        var entries = trail.TakeWhile(e => e.Sequence <= told?.Sequence).ToList();
        var said = new CertifiedTrail(entries, await PeopleAsync(table, stop), StagesOf(table));
        // The last of what happened must be in it, or the certificate would say less than the table does.
        if (head is null || told is null || !said.IsApproved || said.PublicationId != PublicationIn(trail))
            throw new RuleBrokenException("审定的留痕正在进入留痕树，通常只需几秒钟，请稍后再来领取证明。");
        return await SignedAsync(table, version, said, entries, told, head, stop);
    }

    private async Task<TargetTable> FindAsync(Actor actor, Guid id, CancellationToken stop) =>
        await db.TargetTables.AsNoTracking().AsSplitQuery().VisibleTo(actor, db)
            .Include(t => t.Versions).Include(t => t.Decisions).Include(t => t.Trail).SingleOrDefaultAsync(t => t.Id == id, stop)
        ?? throw new RecordNotFoundException();

    // The last entry before which no other entry of the table is missing in the tree of the head.
    private async Task<TrailLeaf?> ToldAsync(TargetTable table, SignedHead? head, CancellationToken stop)
    {
        var size = head?.Size ?? 0;
        var leaves = await db.TrailLeaves.AsNoTracking()
            .Where(l => l.BureauId == table.BureauId && l.TableId == table.Id && l.Position < size).OrderBy(l => l.Sequence).ToListAsync(stop);
        return leaves.TakeWhile((leaf, i) => leaf.Sequence == i + 1).LastOrDefault();
    }

    private async Task<Dictionary<Guid, string>> PeopleAsync(TargetTable table, CancellationToken stop)
    {
        Guid[] ids = [.. table.Trail.Select(e => e.PersonId).Concat(table.Decisions.Select(d => d.OnBehalfOf)).OfType<Guid>().Distinct()];
        return await db.People.Where(p => p.BureauId == table.BureauId && ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
    }

    private static Dictionary<string, string> StagesOf(TargetTable table) =>
        table.Decisions.GroupBy(d => d.StageKey).ToDictionary(g => g.Key, g => g.First().StageName);

    private static Guid? PublicationIn(IEnumerable<AuditEntry> trail) =>
        new CertifiedTrail(trail, new Dictionary<Guid, string>(), new Dictionary<string, string>()).PublicationId;

    private async Task<Certificate> SignedAsync(
        TargetTable table, TargetVersion version, CertifiedTrail said, List<AuditEntry> entries, TrailLeaf last, SignedHead head, CancellationToken stop)
    {
        var bureau = await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == table.BureauId, stop);
        var content = TargetContent.Parse(version.Content);
        var hashes = await stored.HashesAsync(table.BureauId, TreePath.ToLeaf(last.Position, head.Size), stop);
        using var key = await keys.OpenAsync(head.KeyId, stop);
        return new Certificate(
            Certificate.ThisKind, new(bureau.Id, bureau.Code, bureau.Name), content.Unit, new(table.Id, content.Name, content.Year),
            new(version.Number, version.Sha256, version.Content), said.Submissions, said.Decisions, said.PublicationId,
            [.. entries.Select(CertifiedEntry.Of)], InclusionProof.Of(last.Position, head.Size, hashes), head, keys.Chain().Keys,
            clock.GetUtcNow(), key.Public.Id, []).SignedWith(key);
    }
}
