using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Jobs;

/// <summary>Does to tables what nobody's session asks for: deadlines that draw near or pass, and tasks whose takers have changed.</summary>
public sealed partial class TableUpkeep(PerfApprovalDb db, TargetTableDesk desk, TimeProvider clock, ILogger<TableUpkeep> log)
{
    // What a request waits for after a change of roles; the worker does the rest.
    private const int MostAtOnce = 20;

    /// <summary>Brings every table up to date that needs it now; any number of processes may do so at once.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        foreach (var table in await TablesOf(Misplaced()).ToListAsync(stop)) await ChangeAsync(table, "roles-changed", (t, run) => t.RolesChanged(run), stop);
        foreach (var table in await TablesOf(Near(today)).ToListAsync(stop)) await ChangeAsync(table, "deadline-near", (t, run) => t.RemindOfDeadline(run), stop);
        foreach (var table in await TablesOf(Overdue(today)).ToListAsync(stop)) await ChangeAsync(table, "deadline-passed", (t, run) => t.PassDeadline(run), stop);
    }

    /// <summary>After roles of a bureau were given or ended: no task stays with somebody who lost the right, or without those who gained it.</summary>
    public async Task FollowRolesAsync(Guid bureauId, CancellationToken stop)
    {
        var tables = await TablesOf(Misplaced().Where(t => t.BureauId == bureauId)).Take(MostAtOnce).ToListAsync(stop);
        foreach (var table in tables) await ChangeAsync(table, "roles-changed", (t, run) => t.RolesChanged(run), stop);
    }

    // One table in one transaction; what goes wrong with it must not keep the others waiting.
    private async Task ChangeAsync(TableKey table, string what, Action<TargetTable, WorkflowRun> change, CancellationToken stop)
    {
        try
        {
            await desk.ChangeIdleAsync(table.BureauId, table.TableId, change, stop);
        }
        catch (RuleBrokenException refused)
        {
            // Somebody was there between the finding and the locking.
            NotDone(table.TableId, what, refused.Message);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Failed(failure, table.TableId, what);
        }
    }

    private IQueryable<ReviewTask> Overdue(DateOnly today) =>
        Open().Where(t => t.DueOn < today && db.TargetTables.Any(p => p.BureauId == t.BureauId && p.Id == t.TableId && (p.RemindedOn == null || p.RemindedOn < today)));

    private IQueryable<ReviewTask> Near(DateOnly today) =>
        Open().Where(t => t.RemindOn <= today && t.DueOn >= today && db.TargetTables.Any(p => p.BureauId == t.BureauId && p.Id == t.TableId && p.RemindedOn == null));

    // A person's task that the person may not take any more, or a group's that says wrongly whether there is a group.
    private IQueryable<ReviewTask> Misplaced() =>
        from task in Open()
        let taken = db.RoleAssignments.Any(a => a.BureauId == task.BureauId && a.EndedAt == null && a.Role == task.Role
            && (task.PersonId == null || task.PersonId == a.PersonId) && !task.Excluded.Contains(a.PersonId)
            // Who has a turn of their own does not take the group's.
            && !db.Tasks.Any(t => t.BureauId == task.BureauId && t.WaitId == task.WaitId && t.Id != task.Id && t.ClosedAt == null && t.PersonId == a.PersonId)
            && (a.ScopeKind == task.ScopeKind && a.ScopeId == task.ScopeId
                || task.Role == Role.Publisher && db.TargetTables.Any(p => p.BureauId == task.BureauId && p.Id == task.TableId
                    && (a.ScopeId == p.UnitId || db.Units.Any(u => u.BureauId == p.BureauId && u.Id == p.UnitId && u.DepartmentId == a.ScopeId)))))
        where task.PersonId == null ? taken == task.Unassigned : !taken
        select task;

    private IQueryable<ReviewTask> Open() => db.Tasks.AsNoTracking().Where(t => t.ClosedAt == null);

    private static IQueryable<TableKey> TablesOf(IQueryable<ReviewTask> tasks) =>
        tasks.Select(t => new { t.BureauId, t.TableId }).Distinct().OrderBy(t => t.TableId).Select(t => new TableKey(t.BureauId, t.TableId));

    [LoggerMessage(Level = LogLevel.Information, Message = "Table {Table}: {What} was not done: {Sentence}")]
    private partial void NotDone(Guid table, string what, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Table {Table}: {What} failed")]
    private partial void Failed(Exception failure, Guid table, string what);

    private sealed record TableKey(Guid BureauId, Guid TableId);
}
