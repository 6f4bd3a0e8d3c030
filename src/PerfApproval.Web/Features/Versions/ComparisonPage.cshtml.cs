using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Versions;

/// <summary>Two texts of a table in the shape of the official form, with what differs marked.</summary>
public sealed class ComparisonPage(CurrentActor current, VersionReading reading) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public VersionedTable Table { get; private set; } = null!;

    public ComparedTable Compared { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        Table = await reading.FindAsync(actor, Id, stop);
        Compared = new(Table.Form, await reading.TextAsync(actor, Table, From ?? "", stop), await reading.TextAsync(actor, Table, To ?? "", stop));
    }
}
