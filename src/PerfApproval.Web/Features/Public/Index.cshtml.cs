using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>What is public now, for everybody.</summary>
public sealed class Index(PerfApprovalDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<PublicRow> Publications { get; private set; } = [];

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        Years = await db.Standing().Select(publication => publication.Year).Distinct().OrderDescending().ToListAsync(stop);
        var found = Rows();
        Pager = new(p ?? 1, await found.CountAsync(stop), "/public", new Dictionary<string, string?> { ["year"] = Year?.ToString(), ["q"] = Words });
        Publications = await found.Skip(Pager.Skipped).Take(Pager.PageSize).ToListAsync(stop);
    }

    private IQueryable<PublicRow> Rows()
    {
        var words = Words?.Trim() ?? "";
        return
            from publication in db.Standing()
            join bureau in db.Bureaus on publication.BureauId equals bureau.Id
            let issuer = publication.ScopeKind == ScopeKind.Unit
                ? db.Units.Where(u => u.BureauId == publication.BureauId && u.Id == publication.ScopeId).Select(u => u.Name).First()
                : db.Departments.Where(d => d.BureauId == publication.BureauId && d.Id == publication.ScopeId).Select(d => d.Name).First()
            where Year == null || publication.Year == Year
            where words == "" || publication.Title.Contains(words) || issuer.Contains(words) || bureau.Name.Contains(words)
            orderby publication.PublishedAt descending, publication.Id
            select new PublicRow(
                publication.Id, publication.Title, issuer, bureau.Name, publication.Year, publication.Number, publication.PublishedAt, publication.Entries.Count);
    }
}

/// <summary>One publication of the list.</summary>
public sealed record PublicRow(
    Guid Id, string Title, string Issuer, string Bureau, int Year, int Number, DateTimeOffset PublishedAt, int Tables);
