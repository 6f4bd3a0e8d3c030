using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Versions;

namespace PerfApproval.Web.Features.Changes;

/// <summary>The history of one indicator across the versions of its table and across the years.</summary>
public sealed class RowPage(CurrentActor current, VersionReading versions, ChangeReading reading) : PageModel
{
    // Nobody reads more of one indicator.
    private const int Most = 1000;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid RowId { get; set; }

    public VersionedTable Table { get; private set; } = null!;

    public IReadOnlyList<ShownChange> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        Table = await versions.FindAsync(actor, Id, stop);
        var own = reading.VisibleTo(actor).Where(c => c.RowId == RowId);
        Changes = await reading.ShowAsync(own.OrderBy(c => c.At).ThenBy(c => c.VersionNumber).ThenBy(c => c.Position).Take(Most), stop);
        if (Changes.Count == 0) throw new RecordNotFoundException();
    }
}
