using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.People;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>The workflows with their versions, how many of the bureau's tables run on each, and the moves between them.</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db, ReleasedWorkflows workflows) : PageModel
{
    public IReadOnlyList<WorkflowRow> Workflows { get; private set; } = [];

    public IReadOnlyList<WorkflowMove> Moves { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var bureau = (await current.GetAsync(stop)).WhoAdministers().BureauId;
        var running = await db.TargetTables.Where(t => t.BureauId == bureau && t.WaitId != null)
            .GroupBy(t => t.WorkflowId).Select(g => new { g.Key, Tables = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Tables, stop);
        var released = await db.Definitions.OrderBy(d => d.DefinitionId).ThenByDescending(d => d.Version)
            .Select(d => new { d.Id, d.DefinitionId, d.Version, d.ReleasedAt }).ToListAsync(stop);
        var rows = new List<WorkflowRow>();
        foreach (var versions in released.GroupBy(d => d.DefinitionId))
        {
            var latest = await workflows.PinnedAsync(db, versions.First().Id, stop);
            rows.Add(new(latest.Name, [.. versions.Select(v => new VersionRow(v.Id, v.Version, v.ReleasedAt, running.GetValueOrDefault(v.Id)))]));
        }

        Workflows = rows;
        Moves = await db.Moves.AsNoTracking().Where(m => m.BureauId == bureau).OrderByDescending(m => m.ProposedAt).Take(50).ToListAsync(stop);
    }
}

/// <summary>One workflow with its versions, the latest first.</summary>
public sealed record WorkflowRow(string Name, IReadOnlyList<VersionRow> Versions);

/// <summary>One version, and how many of the bureau's tables run on it.</summary>
public sealed record VersionRow(string Id, int Version, DateTimeOffset ReleasedAt, int Running);
