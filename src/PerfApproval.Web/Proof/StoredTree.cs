using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Proof;

/// <summary>A bureau's tree of entries as the database keeps it.</summary>
public sealed class StoredTree(PerfApprovalDb db)
{
    public async Task<long> SizeAsync(Guid bureauId, CancellationToken stop) =>
        await db.TrailLeaves.Where(l => l.BureauId == bureauId).MaxAsync(l => (long?)l.Position, stop) + 1 ?? 0;

    /// <summary>The tree at this size, ready to grow.</summary>
    public async Task<GrowingTree> AtAsync(Guid bureauId, long size, CancellationToken stop) =>
        GrowingTree.From(size, await HashesAsync(bureauId, [new(0, size)], stop));

    /// <summary>The hashes of all complete subtrees of which the ranges consist.</summary>
    /// <exception cref="RuleBrokenException">One of them is missing.</exception>
    public async Task<Func<NodePlace, TreeHash>> HashesAsync(Guid bureauId, IEnumerable<TreeRange> ranges, CancellationToken stop)
    {
        NodePlace[] places = [.. ranges.SelectMany(r => r.Subtrees).Distinct()];
        long[] leaves = [.. places.Where(p => p.Level == 0).Select(p => p.Index)];
        int[] levels = [.. places.Select(p => p.Level)];
        long[] indexes = [.. places.Select(p => p.Index)];
        var found = await db.TrailNodes.FromSql(
                $"SELECT n.* FROM trail_node n JOIN unnest({levels}, {indexes}) AS p (level, index) USING (level, index) WHERE n.bureau_id = {bureauId}")
            .AsNoTracking().ToDictionaryAsync(n => new NodePlace(n.Level, n.Index), n => n.Hash, stop);
        foreach (var leaf in await db.TrailLeaves.AsNoTracking().Where(l => l.BureauId == bureauId && leaves.Contains(l.Position)).ToListAsync(stop))
            found[new(0, leaf.Position)] = leaf.Hash;
        return place => found.GetValueOrDefault(place)
            ?? throw new RuleBrokenException($"留痕树缺少第 {place.Level} 层第 {place.Index} 个结点，请运行 eng/perfapproval audit 核查数据库。");
    }
}
