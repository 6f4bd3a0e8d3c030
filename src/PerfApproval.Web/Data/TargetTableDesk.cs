using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Mail;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Data;

/// <summary>Locks target tables, lets a change happen to them, and commits the change with all that follows from it.</summary>
public sealed class TargetTableDesk(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms, NationalHolidays holidays, RulesInForce rules, TimeProvider clock)
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

    /// <summary>Runs a change that nobody's session asked for; false where somebody is changing the table at this moment.</summary>
    public async Task<bool> ChangeIdleAsync(Guid bureauId, Guid tableId, Action<TargetTable, WorkflowRun> change, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            if (await db.LockIdleTableAsync(bureauId, tableId, stop) is not { } table) return false;
            change(table, await RunAsync(table, stop));
            Post(table);
            await db.SaveAsync(stop);
            return true;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Locks a table within the caller's transaction and reads all that a change looks at.</summary>
    public async Task<TargetTable> LockAsync(Actor actor, Guid tableId, CancellationToken stop) =>
        (await LockAsync(actor, [tableId], stop)).SingleOrDefault() ?? throw new RecordNotFoundException();

    /// <summary>Locks those of the tables that the person may see, and reads all that a change looks at.</summary>
    public Task<IReadOnlyList<TargetTable>> LockAsync(Actor actor, Guid[] tableIds, CancellationToken stop) => db.LockTablesAsync(actor, tableIds, stop);

    public async Task<WorkflowRun> RunAsync(TargetTable table, CancellationToken stop) => (await RunsAsync([table], stop))[table.Id];

    /// <summary>What moves each of the tables now, by the id of the table.</summary>
    public async Task<IReadOnlyDictionary<Guid, WorkflowRun>> RunsAsync(IReadOnlyList<TargetTable> tables, CancellationToken stop)
    {
        var surroundings = await db.SurroundingsAsync(tables, stop);
        var now = clock.GetUtcNow();
        var runs = new Dictionary<Guid, WorkflowRun>();
        foreach (var table in tables)
        {
            var (round, roster, ownDays, ruleBook) = surroundings[table.Id];
            var workflow = await workflows.PinnedAsync(db, table, stop);
            runs.Add(table.Id, new(workflows.EngineOf(table), workflow, forms[round.FormId], round.Occasion, roster, now)
            {
                Calendar = holidays.With(round.BureauId, ownDays),
                Rules = await rules.ReadAsync(db, round, ruleBook, stop),
            });
        }

        return runs;
    }

    /// <summary>What a table that starts now is moved with.</summary>
    public async Task<WorkflowRun> NewRunAsync(Round round, Roster roster, CancellationToken stop) =>
        new(workflows.EngineForNewTables, await workflows.LatestAsync(db, round.DefinitionId, stop),
            forms[round.FormId], round.Occasion, roster, clock.GetUtcNow())
        {
            Calendar = holidays.With(round.BureauId, await db.OwnDaysAsync(round.BureauId, stop)),
            Rules = await rules.ReadAsync(db, round, await db.RuleBooks.LatestAsync(round.BureauId, round.FormId, round.Year, stop), stop),
        };

    /// <summary>Writes the mails that the change gave rise to, to be sent after the commit.</summary>
    public void Post(TargetTable table) => db.Outbox.AddRange(table.TakeNotices().Select(n => MailWords.Of(n, table, table.ChangedAt)));

    /// <summary>Leaves a table out of what will be saved, whatever a change that was refused half-way has done to it.</summary>
    public void Drop(TargetTable table) => Drop(db.Entry(table));

    private void Drop(EntityEntry entry)
    {
        if (entry.State == EntityState.Detached) return;
        var parts = entry.Collections.SelectMany(c => c.CurrentValue?.Cast<object>() ?? [])
            .Concat(entry.References.Select(r => r.CurrentValue).OfType<object>()).ToList();
        entry.State = EntityState.Detached;
        foreach (var part in parts) Drop(db.Entry(part));
    }
}
