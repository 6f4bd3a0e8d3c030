using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Takes what a preparer changes while typing, and answers with what became of it.</summary>
[RequestSizeLimit(LargestAmendment)]
public sealed class AmendmentPage(CurrentActor current, DraftReading reading, TargetTableDesk desk, TimeProvider clock) : PageModel
{
    private const int LargestAmendment = 16 * 1024 * 1024;

    [FromRoute]
    public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        await reading.ReadAsync(preparer, Id, stop);
        try
        {
            return new JsonResult(await SaveAsync(preparer, await SentAmendment.ReadAsync(Request.Body, stop), stop), EditorJson.Options);
        }
        catch (RuleBrokenException broken) when (broken is not RecordNotFoundException)
        {
            var closed = (await reading.ReadAsync(preparer, Id, stop)).Closed;
            return new JsonResult(new { sentence = closed ?? broken.Message }, EditorJson.Options)
            {
                StatusCode = closed is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict,
            };
        }
    }

    private async Task<SavedAmendment> SaveAsync(Actor preparer, SentAmendment sent, CancellationToken stop)
    {
        var (before, amended) = await desk.ChangeAsync(
            preparer, Id, (table, run) => (CanonicalJson.Sha256(table.Draft), table.Amend(preparer, new(sent.Rows, sent.Cells), run)), stop);
        var draft = await reading.ReadAsync(preparer, Id, stop);
        var names = await reading.NamesAsync(preparer.BureauId, amended.Conflicts.Select(c => c.PersonId), stop);
        return new(
            draft.Sha256,
            clock.GetUtcNow().InChina()[^5..],
            amended.Rows,
            [.. amended.Conflicts.Select(c => SavedAmendment.Conflict.Of(c, preparer.Id, names))],
            before == sent.Known ? null : await reading.StateAsync(preparer, draft, stop));
    }
}
