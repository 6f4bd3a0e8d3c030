using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.People;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>Where an administrator sees what moving running tables to another version would do, and proposes it.</summary>
public sealed class NewMove(CurrentActor current, PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string From { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string To { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public WorkflowDefinition Old { get; private set; } = null!;

    public WorkflowDefinition Next { get; private set; } = null!;

    public MovePreview Preview { get; private set; } = null!;

    public override string FieldAtFault => "reason";

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public override async Task ShowAsync(CancellationToken stop)
    {
        var administrator = (await current.GetAsync(stop)).WhoAdministers();
        await FindVersionsAsync(stop);
        Preview = await MovePreview.ReadAsync(db, desk, workflows, administrator, Old.Id, Next.Id, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var administrator = (await current.GetAsync(stop)).WhoAdministers();
        await FindVersionsAsync(stop);
        var others = await db.Moves.AsNoTracking().Where(m => m.BureauId == administrator.BureauId && m.DefinitionId == Old.DefinitionId).ToListAsync(stop);
        var move = WorkflowMove.Propose(administrator, Old, Next, Reason ?? "", others, clock.GetUtcNow());
        db.Moves.Add(move);
        await db.SaveAsync(stop);
        TempData[Notice] = "已提出迁移，请另一位系统管理员确认。";
        return LocalRedirect($"/workflow-moves/{move.Id}");
    }

    private async Task FindVersionsAsync(CancellationToken stop)
    {
        var known = await db.Definitions.Where(d => d.Id == From || d.Id == To)
            .Select(d => new { d.Id, d.DefinitionId }).ToListAsync(stop);
        if (known.Count != 2 || known[0].DefinitionId != known[1].DefinitionId) throw new RecordNotFoundException();
        Old = (await workflows.PinnedAsync(db, From, stop)).Definition;
        Next = (await workflows.PinnedAsync(db, To, stop)).Definition;
    }
}
