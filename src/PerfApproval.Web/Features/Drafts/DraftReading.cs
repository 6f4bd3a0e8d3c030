using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Reads the draft of a table for the person who fills it in.</summary>
public sealed class DraftReading(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms, RulesInForce rules)
{
    /// <exception cref="RecordNotFoundException">The person fills in no such table.</exception>
    public async Task<ReadDraft> ReadAsync(Actor preparer, Guid id, CancellationToken stop)
    {
        var read = await (
            from table in db.TargetTables.PreparedBy(preparer)
            where table.Id == id
            join round in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { round.BureauId, round.Id }
            select new
            {
                table.Name,
                table.Draft,
                table.StageKey,
                table.WorkflowId,
                round.BureauId,
                round.FormId,
                round.Year,
                RuleBook = db.RuleBooks.Where(b => b.BureauId == round.BureauId && b.FormId == round.FormId && b.Year == round.Year).Max(b => (int?)b.Number),
            }).SingleOrDefaultAsync(stop)
            ?? throw new RecordNotFoundException();
        var workflow = await workflows.PinnedAsync(db, read.WorkflowId, stop);
        var isOpen = workflow.BlockingActivities.GetValueOrDefault(read.StageKey) is Drafting;
        var book = await rules.ReadAsync(db, read.BureauId, read.FormId, read.Year, read.RuleBook, stop);
        return new(id, read.Name, forms[read.FormId], book, TargetContent.Parse(read.Draft), CanonicalJson.Sha256(read.Draft), isOpen);
    }
}

/// <summary>A draft as it is kept now.</summary>
/// <param name="IsOpen">Whether it can be changed: the table is with its preparers.</param>
public sealed record ReadDraft(Guid TableId, string Name, Form Form, RuleBook Rules, TargetContent Content, string Sha256, bool IsOpen)
{
    /// <summary>Whether the year weighs its indicators.</summary>
    public bool IsWeighed => Rules.WeighsIndicators;
}
