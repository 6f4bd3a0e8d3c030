using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.People;

namespace PerfApproval.Web.Features.RuleBooks;

/// <summary>The rule books of a bureau: one for each form and year in which it reviews.</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db, RulesInForce rules, FormCatalog forms) : PageModel
{
    public IReadOnlyList<RuleBookRow> Books { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var bureau = (await current.GetAsync(stop)).WhoAdministers().BureauId;
        var reviewed = db.Rounds.Where(r => r.BureauId == bureau).Select(r => new { r.FormId, r.Year })
            .Union(db.RuleBooks.Where(b => b.BureauId == bureau).Select(b => new { b.FormId, b.Year }));
        var found = await reviewed.Select(r => new
        {
            r.FormId,
            r.Year,
            Latest = db.RuleBooks.Where(b => b.BureauId == bureau && b.FormId == r.FormId && b.Year == r.Year).Max(b => (int?)b.Number),
        }).OrderByDescending(r => r.Year).ThenBy(r => r.FormId).ToListAsync(stop);
        Books = [.. found.Select(r => new RuleBookRow(r.FormId, forms[r.FormId].Name, r.Year, r.Latest is { } number
            ? RuleBookEdition.VersionOf(forms[r.FormId], r.Year, number) : rules.Shipped(r.FormId, r.Year).Version))];
    }
}

/// <summary>A form and a year, and what it is reviewed by now.</summary>
public sealed record RuleBookRow(string FormId, string FormName, int Year, string Version);
