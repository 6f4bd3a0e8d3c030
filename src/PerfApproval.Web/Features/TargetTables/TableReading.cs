using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Phrases;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Reads a table for the pages that show it and for those on which something is done to it.</summary>
public sealed class TableReading(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms, RulesInForce rules, TimeProvider clock)
{
    /// <exception cref="RecordNotFoundException">There is none such for this person.</exception>
    public async Task<ShownTable> ReadAsync(Actor actor, Guid id, CancellationToken stop)
    {
        var table = await FindAsync(actor, id, stop);
        var around = (await db.SurroundingsAsync([table], stop))[table.Id];
        var run = await RunAsync(table, around, stop);
        if (new PossibleActs(table, actor, run).MaySubmit) run = run with { Neighbours = await db.NeighboursAsync(table.BureauId, id, stop) };
        var names = await PeopleNames.ReadAsync(db, table.BureauId, [.. TrailWords.PeopleIn(table), .. table.Preparers, .. StageNow.PeopleIn(table, run)], stop);
        return new(table, actor, run, names)
        {
            UnitName = await db.Units.Where(u => u.BureauId == table.BureauId && u.Id == table.UnitId).Select(u => u.Name).SingleAsync(stop),
            Year = around.Round.Year,
            AdjustedBy = await db.TargetTables.VisibleTo(actor, db).Where(t => t.AdjustsId == table.Id && t.Status != TargetStatus.Rejected && t.Status != TargetStatus.Terminated)
                .Select(t => (Guid?)t.Id).SingleOrDefaultAsync(stop),
            Phrases = run.Workflow.BlockingActivities.GetValueOrDefault(table.StageKey) is ReviewStage ? await db.PhrasesForAsync(actor.Person, stop) : [],
            EarlierElsewhere = await EarlierElsewhereAsync(actor, table, stop),
            Preceding = await PrecedingValues.ReadAsync(db, actor, table, stop),
        };
    }

    private async Task<IReadOnlyList<EarlierText>> EarlierElsewhereAsync(Actor actor, TargetTable table, CancellationToken stop)
    {
        Guid[] others = [.. new[] { table.AdjustsId, table.PrecedingId }.OfType<Guid>()];
        if (others.Length == 0) return [];
        var texts = await (
            from other in db.TargetTables.VisibleTo(actor, db)
            where others.Contains(other.Id)
            join version in db.Versions on new { other.BureauId, Id = other.CurrentVersionId } equals new { version.BureauId, version.Id }
            select new { other.Id, version.Content }).ToDictionaryAsync(t => t.Id, t => t.Content, stop);
        return [.. Elsewhere(table.AdjustsId, EarlierText.Adjusted, "与调整前相比"), .. Elsewhere(table.PrecedingId, EarlierText.Preceding, "与上年相比")];

        IEnumerable<EarlierText> Elsewhere(Guid? id, string key, string words) =>
            id is { } other && texts.TryGetValue(other, out var content) ? [new(key, words, TargetContent.Parse(content), null)] : [];
    }

    private async Task<TargetTable> FindAsync(Actor actor, Guid id, CancellationToken stop) =>
        await db.TargetTables.AsNoTracking().AsSplitQuery().VisibleTo(actor, db)
            .Include(t => t.Versions).Include(t => t.Tasks).Include(t => t.Decisions).Include(t => t.TakeBacks)
            .Include(t => t.Opinions).Include(t => t.Corrections).Include(t => t.CorrectionAnswers).Include(t => t.Trail)
            .Include(t => t.Findings).Include(t => t.FindingDismissals).Include(t => t.Submissions)
            .Include(t => t.Withholdings).ThenInclude(w => w.Answer).Include(t => t.Withholdings).ThenInclude(w => w.End)
            .Include(t => t.Attachments).Include(t => t.AttachmentRemovals)
            .SingleOrDefaultAsync(t => t.Id == id, stop)
        ?? throw new RecordNotFoundException();

    // On the engine at hand: a table may be looked at where the one that moves it is missing.
    private async Task<WorkflowRun> RunAsync(TargetTable table, Surrounding around, CancellationToken stop) => new(
        workflows.EngineForNewTables, await workflows.PinnedAsync(db, table.WorkflowId, stop), forms[around.Round.FormId],
        around.Round.Occasion, around.Roster, clock.GetUtcNow())
    {
        Rules = await rules.ReadAsync(db, around.Round, around.RuleBook, stop),
    };
}
