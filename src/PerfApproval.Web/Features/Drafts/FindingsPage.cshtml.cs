using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What the rules find in a draft as it is kept now, as a part of the editor's page.</summary>
public sealed class FindingsPage(CurrentActor current, DraftReading reading, DraftCheck check) : PageModel
{
    public EditorFindings Findings { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Findings = await check.RunAsync(await reading.ReadAsync(await current.GetAsync(stop), id, stop), stop);
        return Page();
    }
}
