using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Publications;

/// <summary>What a publisher may put into one publication, and what is public of it now.</summary>
public sealed class PublishableTables(PerfApprovalDb db)
{
    /// <summary>The units of the scope.</summary>
    /// <exception cref="RecordNotFoundException">The person publishes for no such unit or department.</exception>
    public async Task<IReadOnlyList<BudgetUnit>> UnitsAsync(Actor publisher, Scope scope, CancellationToken stop)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.BureauId == publisher.BureauId
            && (scope.Kind == ScopeKind.Unit ? u.Id == scope.Id : u.DepartmentId == scope.Id)).ToListAsync(stop);
        if (scope.Kind is not (ScopeKind.Unit or ScopeKind.Department) || units.Count == 0) throw new RecordNotFoundException();
        var place = await db.PlaceAsync(publisher.BureauId, units[0].Id, stop);
        // Whoever publishes for one unit of a department does not publish the others with it.
        var covers = scope.Kind == ScopeKind.Unit
            ? publisher.Holds(Role.Publisher, place)
            : publisher.Roles.Any(r => r.Role == Role.Publisher && r.ScopeKind != ScopeKind.Unit && r.Scope.Covers(place));
        return covers ? units : throw new RecordNotFoundException();
    }

    /// <summary>The units' tables of the round, and those that adjust them, with their current versions, as they are now.</summary>
    public async Task<IReadOnlyList<TargetTable>> ReadAsync(IReadOnlyList<BudgetUnit> units, Round round, CancellationToken stop)
    {
        Guid[] ids = [.. units.Select(u => u.Id)];
        var tables = await db.TargetTables.Where(t => t.BureauId == round.BureauId && ids.Contains(t.UnitId) && (t.RoundId == round.Id
                || t.AdjustsId != null && db.Rounds.Any(r => r.BureauId == t.BureauId && r.Id == t.RoundId && r.Year == round.Year && r.FormId == round.FormId)))
            // In the order in which they will be locked, or the same tables could look like others.
            .OrderBy(t => t.Id).ToListAsync(stop);
        await LoadVersionsAsync(tables, round, stop);
        // What is read here may be out of date when the locks are taken.
        db.ChangeTracker.Clear();
        return tables;
    }

    /// <summary>Locks the units' tables of the round within the caller's transaction, with all that publishing looks at.</summary>
    public async Task<IReadOnlyList<TargetTable>> LockAsync(IReadOnlyList<BudgetUnit> units, Round round, CancellationToken stop)
    {
        Guid[] unitIds = [.. units.Select(u => u.Id)];
        // In the order of their ids, so that two publications never wait for each other.
        var tables = await db.TargetTables.FromSql($"""
            SELECT t.*, t.xmin FROM target_table t
            WHERE t.bureau_id = {round.BureauId} AND t.unit_id = ANY ({unitIds}) AND (t.round_id = {round.Id} OR t.adjusts_id IS NOT NULL AND t.round_id IN
                (SELECT r.id FROM round r WHERE r.bureau_id = {round.BureauId} AND r.year = {round.Year} AND r.form_id = {round.FormId}))
            ORDER BY t.id FOR UPDATE
            """).ToListAsync(stop);
        Guid[] ids = [.. tables.Select(t => t.Id)];
        await LoadVersionsAsync(tables, round, stop);
        await db.Tasks.Where(t => t.BureauId == round.BureauId && ids.Contains(t.TableId) && t.ClosedAt == null).LoadAsync(stop);
        await db.Submissions.Where(s => s.BureauId == round.BureauId && ids.Contains(s.TableId)).LoadAsync(stop);
        await db.CorrectionAnswers.Where(a => a.BureauId == round.BureauId && ids.Contains(a.TableId)).LoadAsync(stop);
        return tables;
    }

    /// <summary>What would be public if it were published now without what is not approved yet; null where nothing is.</summary>
    public async Task<PublicationSet?> ReadyAsync(IReadOnlyList<BudgetUnit> units, Round round, Scope scope, CancellationToken stop)
    {
        var ready = (await ReadAsync(units, round, stop)).Where(IsReady).ToList();
        return ready.Count == 0 ? null : new(scope, units, ready, PublicationTerms.Everything);
    }

    /// <summary>The publication of this set that nothing replaces yet, taken down or not; null when the set was never published.</summary>
    public Task<Publication?> CurrentAsync(Round round, Scope scope, CancellationToken stop) =>
        db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.BureauId == round.BureauId && p.RoundId == round.Id
            && p.ScopeKind == scope.Kind && p.ScopeId == scope.Id
            && !db.Publications.Any(later => later.BureauId == p.BureauId && later.ReplacesId == p.Id), stop);

    /// <summary>Who issues the document: the unit, or the department for all its units.</summary>
    public async Task<DocumentUnit> IssuerAsync(Guid bureauId, Scope scope, CancellationToken stop) => scope.Kind == ScopeKind.Unit
        ? await db.Units.Where(u => u.BureauId == bureauId && u.Id == scope.Id).Select(u => new DocumentUnit(u.Code, u.Name)).SingleAsync(stop)
        : await db.Departments.Where(d => d.BureauId == bureauId && d.Id == scope.Id).Select(d => new DocumentUnit(d.Code, d.Name)).SingleAsync(stop);

    private static bool IsReady(TargetTable table) =>
        table.Status is TargetStatus.Approved or TargetStatus.Published && table.Withheld is null && table.PendingWithholding is null;

    // Tracked entities find their table by themselves.
    private async Task LoadVersionsAsync(List<TargetTable> tables, Round round, CancellationToken stop)
    {
        Guid[] versions = [.. tables.Select(t => t.CurrentVersionId)];
        await db.Versions.Where(v => v.BureauId == round.BureauId && versions.Contains(v.Id)).LoadAsync(stop);
        await db.LoadWithholdingsAsync(round.BureauId, [.. tables.Select(t => t.Id)], stop);
    }
}
