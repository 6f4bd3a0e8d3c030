using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>A reviewer's decision, from whichever page or link it comes.</summary>
public sealed class RecordDecision(TargetTableDesk desk)
{
    /// <summary>Records the decision, or gives the one that was recorded under the same key.</summary>
    public Task<Decision> RunAsync(Actor reviewer, Guid tableId, Guid taskId, Ruling ruling, CancellationToken stop) =>
        desk.ChangeAsync(reviewer, tableId, (table, run) => Decide(table, taskId, reviewer, ruling, run), stop);

    internal static Decision Decide(TargetTable table, Guid taskId, Actor reviewer, Ruling ruling, WorkflowRun run) =>
        table.Decisions.FirstOrDefault(d => d.Key == ruling.Key && d.TaskId == taskId && d.PersonId == reviewer.Id && d.Verdict == ruling.Verdict)
        ?? table.Decide(taskId, reviewer, ruling, run);
}
