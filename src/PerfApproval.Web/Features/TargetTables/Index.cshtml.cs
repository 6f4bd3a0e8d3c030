using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>The tables that the person may see, filtered, a page at a time.</summary>
public sealed class Index(CurrentActor current, TableListing listing, PerfApprovalDb db, ReleasedWorkflows workflows) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public TableFilter Filter { get; set; } = new();

    public FilterChoices Choices { get; private set; } = null!;

    public ListedTables Listed { get; private set; } = null!;

    public StretchLinks Links => Listed.Tables.LinksTo("/target-tables", Filter.Parameters());

    public async Task OnGetAsync(string? before, string? after, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        Choices = await FilterChoices.ReadAsync(actor, db, workflows, stop);
        Listed = await listing.ReadAsync(actor, Filter, StretchStart.Of(before, after), stop);
    }
}
