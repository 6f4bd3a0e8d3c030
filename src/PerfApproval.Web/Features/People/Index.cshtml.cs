using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.People;

/// <summary>The people of a bureau with the roles they hold, for its administrators.</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>The role somebody is looked for, carried on to the person's page.</summary>
    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Scope { get; set; }

    public Places Places { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public string Onward => Role is null ? "" : $"?role={Role}&scope={Uri.EscapeDataString(Scope ?? "")}";

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        var administrator = (await current.GetAsync(stop)).WhoAdministers();
        var words = Words?.Trim() ?? "";
        var found = db.People.Where(p => p.BureauId == administrator.BureauId && (words == "" || p.Name.Contains(words) || p.Email.Contains(words)));
        Pager = new(p ?? 1, await found.CountAsync(stop), "/people", new Dictionary<string, string?>
        {
            ["q"] = Words,
            ["role"] = Role?.ToString(),
            ["scope"] = Scope,
        });
        Places = await Places.ReadAsync(db, administrator.BureauId, stop);
        People = await found.OrderBy(p => p.Name).ThenBy(p => p.Id).Skip(Pager.Skipped).Take(Pager.PageSize)
            .Select(p => new PersonRow(p.Id, p.Name, p.Email, db.RoleAssignments
                .Where(a => a.BureauId == p.BureauId && a.PersonId == p.Id && a.EndedAt == null)
                .OrderBy(a => a.GrantedAt).Select(a => new HeldRole(a.Role, a.ScopeKind, a.ScopeId)).ToList()))
            .ToListAsync(stop);
    }
}

/// <summary>One person of the list.</summary>
public sealed record PersonRow(Guid Id, string Name, string Email, IReadOnlyList<HeldRole> Roles);

/// <summary>A role as it is held now.</summary>
public sealed record HeldRole(Role Role, ScopeKind ScopeKind, Guid ScopeId);
