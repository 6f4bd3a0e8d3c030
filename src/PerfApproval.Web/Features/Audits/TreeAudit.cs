using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Audits;

/// <summary>Grows a bureau's tree of entries anew, leaf by leaf, and holds what is kept of it against that.</summary>
public sealed class TreeAudit(PerfApprovalDb db, AuditReport report)
{
    private const int AtOnce = 2000;

    private readonly GrowingTree tree = new();
    private long nodes;

    /// <param name="custodian">The heads that somebody else has kept, by size.</param>
    public async Task RunAsync(Guid bureauId, ILookup<long, SignedHead> custodian, CancellationToken stop)
    {
        while (await NextAsync(bureauId, custodian, stop)) { }
        report.Leaves += tree.Size;
        var kept = await db.TrailNodes.LongCountAsync(n => n.BureauId == bureauId, stop);
        if (kept > nodes) report.Fault($"留痕树多出 {kept - nodes} 个结点");
        foreach (var lost in custodian.Where(h => h.Key > tree.Size))
            report.Fault($"保管方的树头有 {lost.Key} 条，而现在的留痕树只有 {tree.Size} 条，末尾被删除过");
        await FindUnplacedAsync(bureauId, stop);
    }

    private async Task<bool> NextAsync(Guid bureauId, ILookup<long, SignedHead> custodian, CancellationToken stop)
    {
        var reached = tree.Size;
        var places = await (
            from leaf in db.TrailLeaves.AsNoTracking()
            where leaf.BureauId == bureauId && leaf.Position >= reached
            join e in db.AuditEntries on new { leaf.BureauId, leaf.TableId, leaf.Sequence } equals new { e.BureauId, e.TableId, e.Sequence } into entries
            from entry in entries.DefaultIfEmpty()
            orderby leaf.Position
            select new { Leaf = leaf, EntryHash = (string?)entry.Hash }).Take(AtOnce).ToListAsync(stop);
        var heads = await HeadsAsync(bureauId, reached, stop);
        var completed = new List<TreeNode>();
        foreach (var place in places)
        {
            if (place.Leaf.Position != tree.Size)
            {
                report.Fault($"留痕树第 {tree.Size} 位缺失，其后的位置无法核对");
                return false;
            }

            CheckLeaf(place.Leaf, place.EntryHash);
            completed.AddRange(tree.Add(place.Leaf.Hash).Skip(1));
            CheckRoot("签名树头", heads[tree.Size]);
            CheckRoot("保管方的树头", custodian[tree.Size]);
        }

        await CheckNodesAsync(bureauId, completed, stop);
        return places.Count == AtOnce;
    }

    private async Task<ILookup<long, SignedHead>> HeadsAsync(Guid bureauId, long reached, CancellationToken stop) =>
        (await db.SignedHeads.AsNoTracking().Where(h => h.BureauId == bureauId && h.Size > reached && h.Size <= reached + AtOnce).ToListAsync(stop)).ToLookup(h => h.Size);

    private void CheckLeaf(TrailLeaf leaf, string? entryHash)
    {
        if (entryHash is null) report.Fault($"留痕树第 {leaf.Position} 位所指的留痕（目标表 {leaf.TableId} 第 {leaf.Sequence} 条）缺失");
        else if (!leaf.Hash.Equals(TrailLeaf.HashOf(leaf.BureauId, leaf.TableId, leaf.Sequence, entryHash)))
            report.Fault($"留痕树第 {leaf.Position} 位与目标表 {leaf.TableId} 第 {leaf.Sequence} 条留痕不符");
    }

    private void CheckRoot(string whose, IEnumerable<SignedHead> heads)
    {
        foreach (var head in heads.Where(h => !h.Root.Equals(tree.Root())))
            report.Fault($"{whose}（{head.At.InChina()}，{head.Size} 条）与现在的留痕树不一致，其中有留痕被改动过");
    }

    private async Task CheckNodesAsync(Guid bureauId, List<TreeNode> completed, CancellationToken stop)
    {
        nodes += completed.Count;
        int[] levels = [.. completed.Select(n => n.Place.Level)];
        long[] indexes = [.. completed.Select(n => n.Place.Index)];
        var kept = await db.TrailNodes.FromSql(
                $"SELECT n.* FROM trail_node n JOIN unnest({levels}, {indexes}) AS p (level, index) USING (level, index) WHERE n.bureau_id = {bureauId}")
            .AsNoTracking().ToDictionaryAsync(n => new NodePlace(n.Level, n.Index), n => n.Hash, stop);
        foreach (var node in completed)
        {
            if (!kept.TryGetValue(node.Place, out var hash)) report.Fault($"留痕树第 {node.Place.Level} 层第 {node.Place.Index} 个结点缺失");
            else if (!hash.Equals(node.Hash)) report.Fault($"留痕树第 {node.Place.Level} 层第 {node.Place.Index} 个结点与其下的位置不符");
        }
    }

    private async Task FindUnplacedAsync(Guid bureauId, CancellationToken stop)
    {
        var unplaced = db.AuditEntries.Where(e => e.BureauId == bureauId
            && !db.TrailLeaves.Any(l => l.BureauId == e.BureauId && l.TableId == e.TableId && l.Sequence == e.Sequence));
        var waiting = await db.TrailQueue.LongCountAsync(q => q.BureauId == bureauId, stop);
        if (waiting > 0) report.Note($"{waiting} 条留痕正等待进入留痕树");
        await foreach (var entry in unplaced
            .Where(e => !db.TrailQueue.Any(q => q.BureauId == e.BureauId && q.TableId == e.TableId && q.Sequence == e.Sequence))
            .Select(e => new { e.TableId, e.Sequence }).AsAsyncEnumerable().WithCancellation(stop))
            report.Fault($"目标表 {entry.TableId} 第 {entry.Sequence} 条留痕不在留痕树中");
    }
}
