using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Reads the draft of a table for the person who fills it in.</summary>
public sealed class DraftReading(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms)
{
    /// <exception cref="RecordNotFoundException">The person fills in no such table.</exception>
    public async Task<ReadDraft> ReadAsync(Actor preparer, Guid id, CancellationToken stop)
    {
        var read = await (
            from table in db.TargetTables.PreparedBy(preparer)
            where table.Id == id
            join round in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { round.BureauId, round.Id }
            select new { table.Name, table.Draft, table.StageKey, table.WorkflowId, round.FormId }).SingleOrDefaultAsync(stop)
            ?? throw new RecordNotFoundException();
        var workflow = await workflows.PinnedAsync(db, read.WorkflowId, stop);
        var isOpen = workflow.BlockingActivities.GetValueOrDefault(read.StageKey) is Drafting;
        return new(id, read.Name, forms[read.FormId], TargetContent.Parse(read.Draft), CanonicalJson.Sha256(read.Draft), isOpen);
    }
}

/// <summary>A draft as it is kept now.</summary>
/// <param name="IsOpen">Whether it can be changed: the table is with its preparers.</param>
public sealed record ReadDraft(Guid TableId, string Name, Form Form, TargetContent Content, string Sha256, bool IsOpen);
