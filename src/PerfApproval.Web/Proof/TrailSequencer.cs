using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Proof;

/// <summary>Gives audit entries their places in the tree of their bureau, and signs its head; any number of processes may do so at once.</summary>
public sealed partial class TrailSequencer(
    PerfApprovalDb db, StoredTree stored, KeyFolder keys, HeadExport export, TrailSettings settings, TimeProvider clock, ILogger<TrailSequencer> log)
{
    private const int Batch = 1000;

    /// <summary>Brings the trees of all bureaus up to date; what goes wrong with one must not keep the others waiting.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var bureau in await db.Bureaus.Select(b => b.Id).ToListAsync(stop))
        {
            try
            {
                await RunAsync(bureau, stop);
            }
            catch (RuleBrokenException refused)
            {
                NotSigned(bureau, refused.Message);
            }
        }
    }

    /// <summary>Brings the tree of one bureau up to date.</summary>
    /// <exception cref="RuleBrokenException">Nothing could be signed, and why.</exception>
    public async Task RunAsync(Guid bureauId, CancellationToken stop)
    {
        try
        {
            while (await PlaceAsync(bureauId, stop)) { }
            if (await SignAsync(bureauId, stop) is { } head) await export.AddAsync(head, keys.Chain(), stop);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    // One batch; true where there may be more.
    private async Task<bool> PlaceAsync(Guid bureauId, CancellationToken stop)
    {
        if (!await db.TrailQueue.AnyAsync(q => q.BureauId == bureauId, stop)) return false;
        await using var transaction = await TurnAsync(bureauId, stop);
        if (transaction is null) return false;
        var waiting = await (
            from queued in db.TrailQueue.AsNoTracking()
            where queued.BureauId == bureauId
            join entry in db.AuditEntries.AsNoTracking()
                on new { queued.BureauId, queued.TableId, queued.Sequence } equals new { entry.BureauId, entry.TableId, entry.Sequence }
            orderby queued.Arrived
            select new { queued.Arrived, entry.TableId, entry.Sequence, entry.Hash }).Take(Batch).ToListAsync(stop);
        var tree = await stored.AtAsync(bureauId, await stored.SizeAsync(bureauId, stop), stop);
        foreach (var entry in waiting) Grow(tree, bureauId, entry.TableId, entry.Sequence, entry.Hash);
        long[] placed = [.. waiting.Select(w => w.Arrived)];
        await db.TrailQueue.Where(q => q.BureauId == bureauId && placed.Contains(q.Arrived)).ExecuteDeleteAsync(stop);
        await db.SaveAsync(stop);
        db.ChangeTracker.Clear();
        return waiting.Count == Batch;
    }

    private void Grow(GrowingTree tree, Guid bureauId, Guid tableId, int sequence, string hash)
    {
        var leaf = new TrailLeaf(bureauId, tree.Size, tableId, sequence, TrailLeaf.HashOf(bureauId, tableId, sequence, hash));
        db.TrailLeaves.Add(leaf);
        db.TrailNodes.AddRange(tree.Add(leaf.Hash).Skip(1).Select(n => new TrailNode(bureauId, n.Place.Level, n.Place.Index, n.Hash)));
    }

    // The latest head: a new one where the tree has grown or the last one is old; null before the first entry.
    private async Task<SignedHead?> SignAsync(Guid bureauId, CancellationToken stop)
    {
        var last = await LastAsync(bureauId, stop);
        if (await IsUpToDateAsync(bureauId, last, stop)) return last;
        await using var transaction = await TurnAsync(bureauId, stop);
        if (transaction is null) return last;
        // Somebody else may have signed before it was our turn.
        last = await LastAsync(bureauId, stop);
        if (await IsUpToDateAsync(bureauId, last, stop)) return last;
        var tree = await stored.AtAsync(bureauId, await stored.SizeAsync(bureauId, stop), stop);
        await MustHaveGrownAsync(last, tree, stop);
        using var key = await keys.OpenAsync(last?.KeyId, stop);
        var head = SignedHead.Of(bureauId, tree, key, After(last));
        db.SignedHeads.Add(head);
        await db.SaveAsync(stop);
        return head;
    }

    // A clock that was put back must not make an older head look like the latest.
    private DateTimeOffset After(SignedHead? last) =>
        clock.GetUtcNow() is var now && last is not null && now <= last.At ? last.At.AddMicroseconds(1) : now;

    private Task<SignedHead?> LastAsync(Guid bureauId, CancellationToken stop) =>
        db.SignedHeads.AsNoTracking().Where(h => h.BureauId == bureauId).OrderByDescending(h => h.At).FirstOrDefaultAsync(stop);

    private async Task<bool> IsUpToDateAsync(Guid bureauId, SignedHead? last, CancellationToken stop)
    {
        var size = await stored.SizeAsync(bureauId, stop);
        return size == (last?.Size ?? 0) && (last is null || clock.GetUtcNow() - last.At < settings.HeadEvery);
    }

    // A signature vouches for everything before it, so nothing is signed that does not contain what was signed last.
    private async Task MustHaveGrownAsync(SignedHead? last, GrowingTree tree, CancellationToken stop)
    {
        if (last is null) return;
        var grown = last.Size <= tree.Size && ConsistencyProof.Of(
                last.Size, tree.Size, await stored.HashesAsync(last.BureauId, TreePath.Between(last.Size, tree.Size), stop))
            .Proves(last.Root, tree.Root());
        if (!grown) throw new RuleBrokenException("留痕树与上一个签名树头不一致，已停止签名；请立即运行 eng/perfapproval audit 核查数据库。");
    }

    // Null while another process is at this bureau's tree.
    private async Task<IDbContextTransaction?> TurnAsync(Guid bureauId, CancellationToken stop)
    {
        var transaction = await db.Database.BeginTransactionAsync(stop);
        var name = $"trail {bureauId}";
        if (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({name}, 7)) AS \"Value\"").SingleAsync(stop)) return transaction;
        await transaction.DisposeAsync();
        return null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The trail of bureau {Bureau} was not signed: {Sentence}")]
    private partial void NotSigned(Guid bureau, string sentence);
}
