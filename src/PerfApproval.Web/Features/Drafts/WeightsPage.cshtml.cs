using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain.Rules.Weights;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What each row of a draft would weigh if the weights were split evenly, for an editor that proposes it.</summary>
public sealed class WeightsPage(CurrentActor current, DraftReading reading) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var draft = await reading.ReadAsync(await current.GetAsync(stop), id, stop);
        var points = draft.IsWeighed ? WeightProposal.For(draft.Form, draft.Rules.Weights, [.. draft.Sheet.Rows.Select(r => r.Levels.Level1)]) : [];
        return new JsonResult(draft.Sheet.Rows.Zip(points).ToDictionary(p => p.First.Id, p => p.Second?.ToString(CultureInfo.InvariantCulture)), EditorJson.Options);
    }
}
