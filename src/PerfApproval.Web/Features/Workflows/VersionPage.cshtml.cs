using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.People;
using PerfApproval.Web.Features.Workflows.Drawings;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>A version of a workflow drawn as text: its stages, who decides there, and where each outcome leads.</summary>
public sealed class VersionPage(CurrentActor current, PerfApprovalDb db, ReleasedWorkflows workflows) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    public WorkflowOutline Outline { get; private set; } = null!;

    public WorkflowDrawing Drawing { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        (await current.GetAsync(stop)).WhoAdministers();
        if (!await db.Definitions.AnyAsync(d => d.Id == Id, stop)) throw new RecordNotFoundException();
        var definition = (await workflows.PinnedAsync(db, Id, stop)).Definition;
        Outline = WorkflowOutline.Of(definition);
        Drawing = new(definition, new Dictionary<string, StageStanding>());
    }
}
