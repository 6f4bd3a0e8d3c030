using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>One table of a publication in the shape of its official form, for everybody.</summary>
public sealed class PublicTable(PerfApprovalDb db, FormCatalog forms) : PageModel
{
    /// <summary>Its place in the document, counted from 1.</summary>
    public int Position { get; private set; }

    public PublicRecord Record { get; private set; } = null!;

    public Form Form { get; private set; } = null!;

    public TargetContent Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int position, CancellationToken stop)
    {
        Record = await db.PublicRecordAsync(id, stop) ?? throw new RecordNotFoundException();
        if (Record.Takedown is { } takedown) return takedown.Answer(HttpContext);
        // The frozen version: what the table says today may not be public.
        var text = await (
            from entry in db.Set<PublicationEntry>()
            where entry.PublicationId == id && entry.Position == position
            join version in db.Versions on new { entry.BureauId, Id = entry.VersionId } equals new { version.BureauId, version.Id }
            select version.Content).SingleOrDefaultAsync(stop) ?? throw new RecordNotFoundException();
        (Position, Text) = (position, TargetContent.Parse(text));
        Form = forms[Text.Form];
        return Page();
    }
}
