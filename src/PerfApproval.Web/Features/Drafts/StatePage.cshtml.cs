using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What a draft says now, for an editor that asks whether others have changed it.</summary>
public sealed class StatePage(CurrentActor current, DraftReading reading) : PageModel
{
    /// <param name="known">The hash of the draft that the editor has.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? known, CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        var draft = await reading.ReadAsync(preparer, id, stop);
        if (draft.IsOpen && draft.Sha256 == known) return StatusCode(StatusCodes.Status204NoContent);
        return new JsonResult(await reading.StateAsync(preparer, draft, stop), EditorJson.Options);
    }
}
