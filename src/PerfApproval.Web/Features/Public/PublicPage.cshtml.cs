using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain.Forms;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>One publication, for everybody.</summary>
public sealed class PublicPage(PerfApprovalDb db, FormCatalog forms) : PageModel
{
    public PublicRecord Record { get; private set; } = null!;

    public IReadOnlyList<PublicEntry> Entries { get; private set; } = [];

    /// <summary>What it says otherwise than the publication that it replaced.</summary>
    public IReadOnlyList<PublicChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Record = await db.PublicRecordAsync(id, stop) ?? throw new RecordNotFoundException();
        if (Record.Takedown is { } takedown) return takedown.Answer(HttpContext);
        Entries = await PublicEntry.OfAsync(db, id, stop);
        Changes = await PublicChange.OfAsync(db, forms, Record, stop);
        return Page();
    }
}
