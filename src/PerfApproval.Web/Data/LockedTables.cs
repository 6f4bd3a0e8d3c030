using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

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

    // Read after the lock: what the first of two did is there for the second to see. Tracked entities find their table by themselves.
    private static async Task LoadPartsAsync(this PerfApprovalDb db, IReadOnlyList<TargetTable> tables, CancellationToken stop)
    {
        if (tables is not [var first, ..]) return;
        var bureau = first.BureauId;
        Guid[] ids = [.. tables.Select(t => t.Id)];
        Guid[] versions = [.. tables.Select(t => t.CurrentVersionId)];
        await db.Tasks.Where(t => t.BureauId == bureau && ids.Contains(t.TableId)).LoadAsync(stop);
        await db.Decisions.Where(d => d.BureauId == bureau && ids.Contains(d.TableId)).LoadAsync(stop);
        await db.Submissions.Where(s => s.BureauId == bureau && ids.Contains(s.TableId)).LoadAsync(stop);
        await db.Versions.Where(v => v.BureauId == bureau && versions.Contains(v.Id)).LoadAsync(stop);
    }
}
