using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Data;

/// <summary>Reads tables under lock: the one place that says what a change looks at.</summary>
public static class LockedTables
{
    public static async Task<IReadOnlyList<TargetTable>> LockTablesAsync(
        this PerfApprovalDb db, Actor actor, Guid[] tableIds, CancellationToken stop)
    {
        // In the order of their ids, as everybody locks who locks many: two never wait for each other.
        var tables = await db.TargetTables
            .FromSql($"SELECT *, xmin FROM target_table WHERE bureau_id = {actor.BureauId} AND id = ANY ({tableIds}) ORDER BY id FOR UPDATE")
            .VisibleTo(actor, db).ToListAsync(stop);
        await db.LoadPartsAsync(tables, stop);
        return tables;
    }

    /// <summary>Locks a table on nobody's behalf; null where somebody is changing it at this moment.</summary>
    public static async Task<TargetTable?> LockIdleTableAsync(this PerfApprovalDb db, Guid bureauId, Guid tableId, CancellationToken stop)
    {
        var tables = await db.TargetTables
            .FromSql($"SELECT *, xmin FROM target_table WHERE bureau_id = {bureauId} AND id = {tableId} FOR UPDATE SKIP LOCKED").ToListAsync(stop);
        await db.LoadPartsAsync(tables, stop);
        return tables.SingleOrDefault();
    }

    /// <summary>What only one kind of change looks at, to be read before the table is locked: that a finding is set aside twice the database refuses.</summary>
    public static async Task LoadFindingsAsync(this PerfApprovalDb db, Guid bureauId, Guid tableId, CancellationToken stop)
    {
        await db.Findings.Where(f => f.BureauId == bureauId && f.TableId == tableId).LoadAsync(stop);
        await db.FindingDismissals.Where(d => d.BureauId == bureauId && d.TableId == tableId).LoadAsync(stop);
    }

    /// <summary>The files of a draft, likewise.</summary>
    public static async Task LoadAttachmentsAsync(this PerfApprovalDb db, Guid bureauId, Guid tableId, CancellationToken stop)
    {
        await db.Attachments.Where(a => a.BureauId == bureauId && a.TableId == tableId).LoadAsync(stop);
        await db.AttachmentRemovals.Where(r => r.BureauId == bureauId && r.TableId == tableId).LoadAsync(stop);
    }

    /// <summary>What is not for publication, likewise.</summary>
    public static Task LoadWithholdingsAsync(this PerfApprovalDb db, Guid bureauId, Guid[] tableIds, CancellationToken stop) =>
        db.Set<Withholding>().Where(w => w.BureauId == bureauId && tableIds.Contains(w.TableId)).Include(w => w.Answer).Include(w => w.End).LoadAsync(stop);

    // Read after the lock: what the first of two did is there for the second to see. Tracked entities find their table by themselves.
    private static async Task LoadPartsAsync(this PerfApprovalDb db, IReadOnlyList<TargetTable> tables, CancellationToken stop)
    {
        if (tables is not [var first, ..]) return;
        var bureau = first.BureauId;
        Guid[] ids = [.. tables.Select(t => t.Id)];
        // A task has one decision at most.
        await (
            from task in db.Tasks
            join decision in db.Decisions on new { task.BureauId, TaskId = task.Id } equals new { decision.BureauId, decision.TaskId } into decided
            from decision in decided.DefaultIfEmpty()
            where task.BureauId == bureau && ids.Contains(task.TableId)
            select new { task, decision }).LoadAsync(stop);
        await db.Submissions.Where(s => s.BureauId == bureau && ids.Contains(s.TableId)).LoadAsync(stop);
        await db.LoadDraftPartsAsync(bureau, tables, stop);
        await db.LoadRarePartsAsync(bureau, ids, await db.LoadCurrentVersionsAsync(bureau, tables, stop), stop);
    }

    // A draft is held against what was last under review.
    private static async Task LoadDraftPartsAsync(this PerfApprovalDb db, Guid bureau, IReadOnlyList<TargetTable> tables, CancellationToken stop)
    {
        Guid[] drafts = [.. tables.Where(t => t.Status is TargetStatus.Drafting or TargetStatus.Returned).Select(t => t.Id)];
        if (drafts.Length == 0) return;
        await db.DraftChanges.Where(c => c.BureauId == bureau && drafts.Contains(c.TableId)).LoadAsync(stop);
        // Who goes on with the day's work makes no new entry.
        await db.AuditEntries.Where(e => e.BureauId == bureau && drafts.Contains(e.TableId)
            && db.TargetTables.Any(t => t.BureauId == bureau && t.Id == e.TableId && t.TrailLength == e.Sequence)).LoadAsync(stop);
        await db.Versions.Where(v => v.BureauId == bureau && drafts.Contains(v.TableId)
            && v.Number == db.Versions.Where(r => r.BureauId == bureau && r.TableId == v.TableId && (r.Origin == VersionOrigin.Submission || r.Origin == VersionOrigin.Correction))
                .Max(r => (int?)r.Number)).LoadAsync(stop);
    }

    // Most tables have none of the rare parts: whether they do is asked on the way, and only what is there costs a question of its own.
    private static async Task<RareParts> LoadCurrentVersionsAsync(
        this PerfApprovalDb db, Guid bureau, IReadOnlyList<TargetTable> tables, CancellationToken stop)
    {
        Guid[] ids = [.. tables.Select(t => t.CurrentVersionId)];
        var found = await db.Versions.Where(v => v.BureauId == bureau && ids.Contains(v.Id)).Select(v => new
        {
            Version = v,
            TakenBack = db.TakeBacks.Any(b => b.BureauId == bureau && b.TableId == v.TableId),
            Copied = db.Copies.Any(c => c.BureauId == bureau && c.TableId == v.TableId),
            Urged = db.Urgings.Any(u => u.BureauId == bureau && u.TableId == v.TableId),
        }).ToListAsync(stop);
        var rated = tables.Any(t => t.Decisions.Any(d => d.Rating is not null));
        return new(found.Any(f => f.TakenBack), rated, found.Any(f => f.Copied), found.Any(f => f.Urged));
    }

    private static async Task LoadRarePartsAsync(this PerfApprovalDb db, Guid bureau, Guid[] ids, RareParts there, CancellationToken stop)
    {
        if (there.TakeBacks) await db.TakeBacks.Where(b => b.BureauId == bureau && ids.Contains(b.TableId)).LoadAsync(stop);
        if (there.Copies) await db.Copies.Where(c => c.BureauId == bureau && ids.Contains(c.TableId)).LoadAsync(stop);
        if (there.Urgings) await db.Urgings.Where(u => u.BureauId == bureau && ids.Contains(u.TableId)).LoadAsync(stop);
        if (!there.Ratings) return;
        await db.Corrections.Where(c => c.BureauId == bureau && ids.Contains(c.TableId)).LoadAsync(stop);
        await db.CorrectionAnswers.Where(a => a.BureauId == bureau && ids.Contains(a.TableId)).LoadAsync(stop);
    }

    private sealed record RareParts(bool TakeBacks, bool Ratings, bool Copies, bool Urgings);
}
