using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Exports;

/// <summary>Where auditors and administrators choose the period whose entries they want.</summary>
public sealed class EntryExport(CurrentActor current, TimeProvider clock) : PageModel
{
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        (await current.GetAsync(stop)).WhoReadsEntries();
        To = clock.GetUtcNow().DateInChina();
        From = new(To.Year, 1, 1);
    }
}
