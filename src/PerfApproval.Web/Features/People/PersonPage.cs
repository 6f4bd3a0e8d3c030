using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.People;

/// <summary>A page about one person: the roles held and once held, and the form that gives another.</summary>
public abstract class PersonPage(CurrentActor current, PerfApprovalDb db) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Scope { get; set; }

    public Person Person { get; private set; } = null!;

    public Places Places { get; private set; } = null!;

    public IReadOnlyList<RoleAssignment> Held { get; private set; } = [];

    public override string FieldAtFault => "role";

    protected PerfApprovalDb Db { get; } = db;

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public override async Task ShowAsync(CancellationToken stop)
    {
        var administrator = await AdministratorAsync(stop);
        Db.ChangeTracker.Clear();
        Person = await Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.BureauId == administrator.BureauId && p.Id == Id, stop)
            ?? throw new RecordNotFoundException();
        ViewData["Title"] = Person.Name;
        Places = await Places.ReadAsync(Db, administrator.BureauId, stop);
        Held = await Db.RoleAssignments.AsNoTracking().Where(a => a.BureauId == administrator.BureauId && a.PersonId == Id)
            .OrderBy(a => a.EndedAt != null).ThenBy(a => a.GrantedAt).ToListAsync(stop);
    }

    protected async Task<Actor> AdministratorAsync(CancellationToken stop) => (await current.GetAsync(stop)).WhoAdministers();

    protected IActionResult Done(string sentence)
    {
        TempData[Notice] = sentence;
        return LocalRedirect($"/people/{Id}");
    }
}
