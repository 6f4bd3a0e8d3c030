using PerfApproval.Domain.Rules;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Runs the rules on a draft while it is being written.</summary>
public sealed class DraftCheck(PerfApprovalDb db)
{
    public async Task<EditorFindings> RunAsync(ReadDraft draft, CancellationToken stop)
    {
        var neighbours = await db.NeighboursAsync(draft.Table.BureauId, draft.TableId, stop);
        var found = new Checkup(draft.Rules).Of(
            CheckedTable.Of(draft.Content, draft.Form, draft.Rules), [.. neighbours.Select(n => CheckedTable.Of(n, draft.Form, draft.Rules))]);
        return new(draft.Rules.Version, [.. found.OrderByDescending(f => f.Severity)], draft.Sheet);
    }
}
