using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>One publication, for everybody.</summary>
public sealed class PublicPage(PerfApprovalDb db) : PageModel
{
    public PublicRecord Record { get; private set; } = null!;

    public IReadOnlyList<PublicEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Record = await db.PublicRecordAsync(id, stop) ?? throw new RecordNotFoundException();
        if (Record.Takedown is { } takedown) return takedown.Answer(HttpContext);
        Entries = await PublicEntry.OfAsync(db, id, stop);
        return Page();
    }
}
