using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Publications;

/// <summary>Publishes what was approved, from the page or the command: frozen versions, the Word document and the open data.</summary>
public sealed class ReleasePublication(
    PerfApprovalDb db, TargetTableDesk desk, PublishableTables publishable, PublicationFiles files, TimeProvider clock)
{
    /// <summary>Publishes the tables of a unit, or of a department with its units, of one round.</summary>
    /// <param name="replacing">The publication that is current as the publisher saw it; null when there was none.</param>
    /// <exception cref="RuleBrokenException">Not this person's to publish, not everything is ready, or somebody else has just published.</exception>
    public async Task<Publication> RunAsync(
        Actor publisher, Scope scope, Guid roundId, PublicationTerms terms, Guid? replacing, CancellationToken stop)
    {
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.BureauId == publisher.BureauId && r.Id == roundId, stop)
            ?? throw new RecordNotFoundException();
        if (round.Occasion == RoundOccasion.Adjustment) throw new RuleBrokenException("调整的目标表随年度批次一并公开，请从“公开发布”中选择单位后办理。");
        var units = await publishable.UnitsAsync(publisher, scope, stop);
        // Laying out a document takes seconds, in which nobody should wait for our locks.
        var planned = new PublicationSet(scope, units, await publishable.ReadAsync(units, round, stop), terms);
        planned.MustBeCleared();
        var prepared = await files.MakeAsync(planned, round, stop);

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            await OnePublicationAtATimeAsync(round, stop);
            var current = await MustBeCurrentAsync(round, scope, replacing, stop);
            var set = new PublicationSet(scope, units, await publishable.LockAsync(units, round, stop), terms);
            if (!set.HoldsTheSameAs(planned)) throw new RuleBrokenException("准备公开期间有目标表发生了变化，这次没有公开；请刷新页面核对后再公开。");
            var publication = await ReleaseAsync(publisher, round, set, current, prepared, stop);
            await db.SaveAsync(stop);
            return publication;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    // Numbers are given without a gap, and the second of two publishers must see what the first one did.
    private Task<int> OnePublicationAtATimeAsync(Round round, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"publish {round.BureauId} {round.Year}"}, 0))", stop);

    private async Task<Publication?> MustBeCurrentAsync(Round round, Scope scope, Guid? replacing, CancellationToken stop)
    {
        var current = await publishable.CurrentAsync(round, scope, stop);
        if (current?.Id == replacing) return current;
        throw new RuleBrokenException(current is null
            ? "要替换的公开文件已不存在，请刷新页面后重试。"
            : $"刚才已有人公开了这批目标表（第 {current.Number} 号），您的操作没有生效；请刷新页面查看。");
    }

    private async Task<Publication> ReleaseAsync(
        Actor publisher, Round round, PublicationSet set, Publication? current, PublishedFiles prepared, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var number = 1 + (await db.Publications.Where(p => p.BureauId == round.BureauId && p.Year == round.Year).MaxAsync(p => (int?)p.Number, stop) ?? 0);
        var publication = Publication.Release(id, set, round, publisher, number, current, prepared, now);
        db.Publications.Add(publication);
        foreach (var table in set.Tables)
        {
            table.Publish(publisher, id, await desk.RunAsync(table, stop));
            desk.Post(table);
        }

        return publication;
    }
}
