using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>Moves a bureau's tables to the version that was agreed on, each in a transaction of its own; broken off, it goes on where it stopped.</summary>
public sealed class MoveTables(PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows, TimeProvider clock)
{
    private const int ChunkSize = 100;

    // Short enough for a page to answer, whatever the bureau's size.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    /// <summary>Moves what can be moved in a few seconds, and finishes the move when every table has had its turn.</summary>
    public async Task RunAsync(Actor administrator, WorkflowMove move, CancellationToken stop)
    {
        if (!move.IsUnderWay) throw new RuleBrokenException("这项迁移没有在进行，请刷新页面查看。");
        var begun = clock.GetTimestamp();
        while (clock.GetElapsedTime(begun) < Turn)
        {
            var next = await NextAsync(move, stop);
            if (next.Count == 0)
            {
                await FinishAsync(move, stop);
                return;
            }

            foreach (var tableId in next) await MoveAsync(administrator, move, tableId, stop);
        }
    }

    private Task<List<Guid>> NextAsync(WorkflowMove move, CancellationToken stop) => db.TargetTables
        .Where(t => t.BureauId == move.BureauId && t.WorkflowId == move.FromId && t.WaitId != null
            && !db.MoveTurns.Any(turn => turn.BureauId == t.BureauId && turn.MoveId == move.Id && turn.TableId == t.Id))
        .OrderBy(t => t.Id).Take(ChunkSize).Select(t => t.Id).ToListAsync(stop);

    private async Task MoveAsync(Actor administrator, WorkflowMove move, Guid tableId, CancellationToken stop)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            // Judged as it is now, whatever was foreseen.
            var table = await desk.LockAsync(administrator, tableId, stop);
            table.MoveTo(await workflows.VersionAsync(db, move.ToId, table, stop), move, await desk.RunAsync(table, stop));
            desk.Post(table);
            await RecordAsync(move, tableId, null, stop);
            await db.SaveAsync(stop);
        }
        catch (RuleBrokenException refused)
        {
            await RecordAsync(move, tableId, refused.Message, stop);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    // Of two who go on with the same move at once, the first one's row stands.
    private Task<int> RecordAsync(WorkflowMove move, Guid tableId, string? obstacle, CancellationToken stop) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO move_turn (bureau_id, move_id, table_id, obstacle, at)
        VALUES ({move.BureauId}, {move.Id}, {tableId}, {obstacle}, {clock.GetUtcNow()})
        ON CONFLICT DO NOTHING
        """, stop);

    private async Task FinishAsync(WorkflowMove move, CancellationToken stop)
    {
        var current = await db.Moves.SingleAsync(m => m.BureauId == move.BureauId && m.Id == move.Id, stop);
        if (current.FinishedAt is null) current.Finish(clock.GetUtcNow());
        await db.SaveAsync(stop);
        db.ChangeTracker.Clear();
    }
}
