using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Features.TargetTables;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>Reads what waits for a person's review, for the page of tasks and the page of batches.</summary>
public sealed class ReviewReading(PerfApprovalDb db, ReleasedWorkflows workflows, TimeProvider clock)
{
    public async Task<ReviewList> ReadAsync(Actor actor, CancellationToken stop)
    {
        var waiting = await (
            from task in db.ToReview(actor)
            join table in db.TargetTables on new { task.BureauId, Id = task.TableId } equals new { table.BureauId, table.Id }
            join version in db.Versions on new { task.BureauId, Id = task.VersionId } equals new { version.BureauId, version.Id }
            join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
            orderby task.DueOn, task.OpenedAt, unit.Code, table.Number
            select new
            {
                table.Id,
                table.Name,
                table.Amount,
                table.WorkflowId,
                Unit = unit.Name,
                Task = task,
                version.Sha256,
                AddedBy = db.People.Where(p => p.BureauId == task.BureauId && p.Id == task.AddedBy).Select(p => p.Name).FirstOrDefault(),
            }).AsNoTracking().Take(RecordBatch.MostTasks).ToListAsync(stop);
        var today = clock.GetUtcNow().DateInChina();
        var rows = new List<ReviewRow>();
        foreach (var row in waiting)
        {
            var workflow = await workflows.PinnedAsync(db, row.WorkflowId, stop);
            rows.Add(new(new(row.Id, row.Task.Id, row.Task.VersionId, row.Sha256, Guid.NewGuid()), row.Unit, row.Name, row.Amount,
                row.Task.StageName, row.Task.OpenedAt, TaskMarks.Of(row.Task, actor, today, row.AddedBy), ChoicesIn(workflow.Definition, row.Task.StageKey)));
        }

        return new(rows);
    }

    private static IReadOnlyList<DecisionChoice> ChoicesIn(WorkflowDefinition workflow, string stageKey) =>
        workflow.BlockingActivities.GetValueOrDefault(stageKey) is ReviewStage { MayBatch: true } stage
            ? [.. DecidableTask.ChoicesAt(stage, workflow).Where(c => c.Verdict != Verdict.Reject)]
            : [];
}
