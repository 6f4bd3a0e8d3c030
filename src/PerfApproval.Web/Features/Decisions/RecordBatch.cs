using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>A reviewer's decisions on many tasks at once (批量办理): each is recorded or refused on its own.</summary>
public sealed class RecordBatch(PerfApprovalDb db, TargetTableDesk desk, RecordDecision recordDecision)
{
    public const int MostTasks = 100;

    /// <summary>Decides what can be decided, and says of each task what became of it.</summary>
    /// <exception cref="RuleBrokenException">More tasks than one batch takes; nothing was decided.</exception>
    public async Task<IReadOnlyList<BatchAnswer>> RunAsync(Actor reviewer, IReadOnlyList<BatchItem> asked, CancellationToken stop)
    {
        BatchItem[] items = [.. asked.DistinctBy(i => i.TaskId).Select(i => i with { Ruling = i.Ruling with { InBatch = true } })];
        if (items.Length > MostTasks)
            throw new RuleBrokenException($"一次最多批量办理 {MostTasks} 份，您勾选了 {items.Length} 份；请减少后分次办理。");
        // A second task of the same table stands on what the decision on the first one did.
        BatchItem[] first = [.. items.DistinctBy(i => i.TableId)];
        return [.. await TogetherOrAloneAsync(reviewer, first, stop), .. await OneByOneAsync(reviewer, [.. items.Except(first)], stop)];
    }

    private async Task<IReadOnlyList<BatchAnswer>> TogetherOrAloneAsync(Actor reviewer, BatchItem[] items, CancellationToken stop)
    {
        try
        {
            return await TogetherAsync(reviewer, items, stop);
        }
        catch (RuleBrokenException)
        {
            // The database undoes all for the one row it refuses; alone, each finds out whether it was the one.
            return await OneByOneAsync(reviewer, items, stop);
        }
    }

    private async Task<IReadOnlyList<BatchAnswer>> TogetherAsync(Actor reviewer, BatchItem[] items, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            var tables = await desk.LockAsync(reviewer, [.. items.Select(i => i.TableId)], stop);
            var runs = await desk.RunsAsync(tables, stop);
            var byId = tables.ToDictionary(t => t.Id);
            BatchAnswer[] answers = [.. items.Select(item => byId.TryGetValue(item.TableId, out var table)
                ? Decide(table, item, reviewer, runs[table.Id])
                : NotFound(item))];
            await db.SaveAsync(stop);
            return answers;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private BatchAnswer Decide(TargetTable table, BatchItem item, Actor reviewer, WorkflowRun run)
    {
        try
        {
            RecordDecision.Decide(table, item.TaskId, reviewer, item.Ruling, run);
            desk.Post(table);
            return new(item.TaskId, table.Name, null);
        }
        catch (RuleBrokenException refused)
        {
            desk.Drop(table);
            return new(item.TaskId, table.Name, refused.Message);
        }
    }

    private async Task<IReadOnlyList<BatchAnswer>> OneByOneAsync(Actor reviewer, BatchItem[] items, CancellationToken stop)
    {
        Guid[] ids = [.. items.Select(i => i.TableId)];
        var names = ids.Length == 0 ? [] : await db.TargetTables.VisibleTo(reviewer, db)
            .Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        var answers = new List<BatchAnswer>();
        foreach (var item in items)
            answers.Add(names.TryGetValue(item.TableId, out var name) ? await AloneAsync(name, item, reviewer, stop) : NotFound(item));
        return answers;
    }

    private async Task<BatchAnswer> AloneAsync(string name, BatchItem item, Actor reviewer, CancellationToken stop)
    {
        try
        {
            await recordDecision.RunAsync(reviewer, item.TableId, item.TaskId, item.Ruling, stop);
            return new(item.TaskId, name, null);
        }
        catch (RuleBrokenException refused)
        {
            return new(item.TaskId, name, refused.Message);
        }
    }

    private static BatchAnswer NotFound(BatchItem item) => new(item.TaskId, "（没有找到）", "没有找到这项待办，请返回待办列表刷新后重试。");
}
