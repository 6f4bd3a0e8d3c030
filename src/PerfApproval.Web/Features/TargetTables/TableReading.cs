using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Reads a table for the pages that show it: the table itself, its decision, submission and withdrawal.</summary>
public sealed class TableReading(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms)
{
    /// <exception cref="RecordNotFoundException">There is none such for this person.</exception>
    public async Task<ShownTable> ReadAsync(Actor actor, Guid id, CancellationToken stop)
    {
        var table = await db.TargetTables.AsNoTracking().VisibleTo(actor, db).SingleOrDefaultAsync(t => t.Id == id, stop)
            ?? throw new RecordNotFoundException();
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.BureauId == table.BureauId && r.Id == table.RoundId, stop);
        var workflow = (await workflows.PinnedAsync(db, table.WorkflowId, stop)).Definition;
        var stage = workflow.BlockingActivities.GetValueOrDefault(table.StageKey);
        var prepares = await db.TargetTables.PreparedBy(actor).AnyAsync(t => t.Id == id, stop);
        var shown = await TextAsync(table, prepares && stage is Drafting, stop);
        return new()
        {
            Id = table.Id,
            UnitName = await db.Units.Where(u => u.BureauId == table.BureauId && u.Id == table.UnitId).Select(u => u.Name).SingleAsync(stop),
            Year = round.Year,
            Status = table.Status,
            StageName = table.StageName,
            Pass = table.Pass,
            Form = forms[round.FormId],
            Text = shown,
            Trail = TrailLine.Of(await TrailAsync(table, stop), workflow),
            MaySubmit = prepares && stage is Drafting,
            MayWithdraw = prepares && stage?.Outcomes.Contains(Outcome.Withdraw) == true,
            Task = stage is null ? null : await TaskAsync(actor, table, stage, workflow, stop),
        };
    }

    // What is being written is the unit's own until it submits it.
    private async Task<ShownText> TextAsync(TargetTable table, bool showsDraft, CancellationToken stop)
    {
        var version = await db.Versions.AsNoTracking()
            .SingleAsync(v => v.BureauId == table.BureauId && v.Id == table.CurrentVersionId, stop);
        return showsDraft && table.Draft != version.Content
            ? new(TargetContent.Parse(table.Draft), CanonicalJson.Sha256(table.Draft), null)
            : new(TargetContent.Parse(version.Content), version.Sha256, version.Number);
    }

    private async Task<DecidableTask?> TaskAsync(
        Actor actor, TargetTable table, BlockingActivity stage, WorkflowDefinition workflow, CancellationToken stop)
    {
        var task = await (
            from open in db.Tasks.AwaitingDecisionBy(actor, db).Where(t => t.TableId == table.Id)
            join version in db.Versions on new { open.BureauId, Id = open.VersionId } equals new { version.BureauId, version.Id }
            select new { open.Id, open.VersionId, version.Sha256 }).FirstOrDefaultAsync(stop);
        return task is null ? null : new(task.Id, task.VersionId, task.Sha256, stage.Name, table.UnitId, table.RoundId,
            stage is Publishing, DecidableTask.ChoicesAt(stage, workflow));
    }

    private async Task<IReadOnlyList<(AuditEntry Entry, string? Person)>> TrailAsync(TargetTable table, CancellationToken stop)
    {
        var entries = await (
            from entry in db.AuditEntries.AsNoTracking()
            where entry.BureauId == table.BureauId && entry.TableId == table.Id
            from person in db.People.Where(p => p.BureauId == entry.BureauId && p.Id == entry.PersonId).DefaultIfEmpty()
            orderby entry.Sequence
            select new { Entry = entry, Person = person == null ? null : person.Name }).ToListAsync(stop);
        return [.. entries.Select(e => (e.Entry, e.Person))];
    }
}
