using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.TargetTables;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Reads the draft of a table for the person who fills it in.</summary>
public sealed class DraftReading(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms, RulesInForce rules)
{
    /// <exception cref="RecordNotFoundException">The person fills in no such table.</exception>
    public async Task<ReadDraft> ReadAsync(Actor preparer, Guid id, CancellationToken stop)
    {
        var read = await (
            from table in db.TargetTables.AsNoTracking().PreparedBy(preparer)
            where table.Id == id
            join round in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { round.BureauId, round.Id }
            select new
            {
                Table = table,
                Round = round,
                RuleBook = db.RuleBooks.Where(b => b.BureauId == round.BureauId && b.FormId == round.FormId && b.Year == round.Year).Max(b => (int?)b.Number),
            }).SingleOrDefaultAsync(stop)
            ?? throw new RecordNotFoundException();
        var workflow = await workflows.PinnedAsync(db, read.Table.WorkflowId, stop);
        var isOpen = workflow.BlockingActivities.GetValueOrDefault(read.Table.StageKey) is Drafting;
        return new(read.Table, forms[read.Round.FormId], TargetContent.Parse(read.Table.Draft))
        {
            Rules = await rules.ReadAsync(db, read.Round, read.RuleBook, stop),
            IsOpen = isOpen,
            Closed = isOpen ? null : await ClosedAsync(read.Table, stop),
        };
    }

    /// <summary>The draft with who said last what it says now, for the page of somebody who has an earlier one.</summary>
    public async Task<DraftState> StateAsync(Actor preparer, ReadDraft draft, CancellationToken stop)
    {
        var changes = await db.DraftChanges.AsNoTracking().Where(c => c.BureauId == preparer.BureauId && c.TableId == draft.TableId && c.PersonId != preparer.Id)
            .OrderByDescending(c => c.Position).ToListAsync(stop);
        var names = await NamesAsync(preparer.BureauId, changes.Select(c => (Guid?)c.PersonId), stop);
        return DraftState.Of(draft, changes, names);
    }

    public Task<PrecedingValues> PrecedingAsync(Actor preparer, ReadDraft draft, CancellationToken stop) => PrecedingValues.ReadAsync(db, preparer, draft.Table, stop);

    public Task<PeopleNames> NamesAsync(Guid bureau, IEnumerable<Guid?> people, CancellationToken stop) =>
        PeopleNames.ReadAsync(db, bureau, people.OfType<Guid>(), stop);

    // Who was first, and where the table is now.
    private async Task<string> ClosedAsync(TargetTable table, CancellationToken stop)
    {
        var last = await db.Submissions.AsNoTracking().Where(s => s.BureauId == table.BureauId && s.TableId == table.Id).OrderByDescending(s => s.Pass).FirstOrDefaultAsync(stop);
        var now = table.StageName.Length > 0 ? $"现在正在“{table.StageName}”" : "现在已经办结";
        return last is null
            ? $"《{table.Name}》{now}，不能修改；您填写的内容仍在本页，可以复制。"
            : $"{last.PersonName}已于 {last.At.InChina()} 提交《{table.Name}》，{now}，不能修改；您填写的内容仍在本页，可以复制；需要改动请先撤回，或请审核人退回。";
    }
}
