using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Mail;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Data;

/// <summary>Locks a target table, lets one change happen to it, and commits the change with all that follows from it.</summary>
public sealed class TargetTableDesk(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms, TimeProvider clock)
{
    /// <summary>Runs a change on a table that the person may see.</summary>
    /// <exception cref="RecordNotFoundException">There is none such for this person.</exception>
    public async Task<T> ChangeAsync<T>(
        Actor actor, Guid tableId, Func<TargetTable, WorkflowRun, T> change, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            var table = await LockAsync(actor, tableId, stop);
            var result = change(table, await RunAsync(table, stop));
            Post(table);
            await db.SaveAsync(stop);
            return result;
        }
        finally
        {
            // A page that shows the refusal reads the table anew, not what was about to be saved.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Locks a table within the caller's transaction and reads all that a change looks at.</summary>
    public async Task<TargetTable> LockAsync(Actor actor, Guid tableId, CancellationToken stop)
    {
        var locked = await db.TargetTables
            .FromSql($"SELECT *, xmin FROM target_table WHERE bureau_id = {actor.BureauId} AND id = {tableId} FOR UPDATE")
            .VisibleTo(actor, db).ToListAsync(stop);
        var table = locked.SingleOrDefault() ?? throw new RecordNotFoundException();
        // Read after the lock: what the first of two did is there for the second to see.
        await db.Entry(table).Collection(t => t.Tasks).LoadAsync(stop);
        await db.Entry(table).Collection(t => t.Decisions).LoadAsync(stop);
        await db.Entry(table).Collection(t => t.Submissions).LoadAsync(stop);
        await db.Entry(table).Collection(t => t.Versions).Query().Where(v => v.Id == table.CurrentVersionId).LoadAsync(stop);
        return table;
    }

    public async Task<WorkflowRun> RunAsync(TargetTable table, CancellationToken stop)
    {
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.BureauId == table.BureauId && r.Id == table.RoundId, stop);
        var workflow = await workflows.PinnedAsync(db, table.WorkflowId, stop);
        return new(workflows.Engine, workflow, forms[round.FormId], round.Occasion,
            await db.RosterAsync(table.BureauId, table.UnitId, stop), clock.GetUtcNow());
    }

    /// <summary>What a table that starts now is moved with.</summary>
    public async Task<WorkflowRun> NewRunAsync(Round round, Roster roster, CancellationToken stop) =>
        new(workflows.Engine, await workflows.LatestAsync(db, round.DefinitionId, stop), forms[round.FormId], round.Occasion, roster, clock.GetUtcNow());

    /// <summary>Writes the mails that the change gave rise to, to be sent after the commit.</summary>
    public void Post(TargetTable table) => db.Outbox.AddRange(table.TakeNotices().Select(n => MailWords.Of(n, table, table.ChangedAt)));
}
