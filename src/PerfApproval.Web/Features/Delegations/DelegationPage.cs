using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Delegations;

/// <summary>The delegations that concern a person, and the form that makes another.</summary>
public abstract class DelegationPage(CurrentActor current, PerfApprovalDb db, TimeProvider clock) : FormPage
{
    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Actor Actor { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<DelegationRow> Rows { get; private set; } = [];

    /// <summary>Those who may review in the person's place.</summary>
    public IReadOnlyList<PersonChoice> Choices { get; private set; } = [];

    public override string FieldAtFault => !Actor.Reviews ? "content"
        : PersonId is null ? "person" : From is null ? "from" : Until is null ? "until" : "from";

    protected PerfApprovalDb Db { get; } = db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public override async Task ShowAsync(CancellationToken stop)
    {
        Db.ChangeTracker.Clear();
        Actor = (await current.GetAsync(stop)).WhoSeesDelegations();
        ViewData["Title"] = "委托";
        Today = Now.DateInChina();
        var concerned = Db.DelegationsOf(Actor).AsNoTracking();
        var page = int.TryParse(Request.Query["p"], out var asked) ? asked : 1;
        Pager = new(page, await concerned.CountAsync(stop), "/delegations", new Dictionary<string, string?>());
        Rows = await DelegationRow.Of(concerned, Db).Skip(Pager.Skipped).Take(Pager.PageSize).ToListAsync(stop);
        if (Actor.Reviews) Choices = await PersonChoice.ReadAsync(Db, Actor.BureauId, await ReviewersAsync(stop), stop);
    }

    protected IActionResult Done(string sentence)
    {
        TempData[Notice] = sentence;
        return LocalRedirect("/delegations");
    }

    private Task<List<Guid>> ReviewersAsync(CancellationToken stop)
    {
        var (bureau, me) = (Actor.BureauId, Actor.Id);
        Role[] reviewing = [.. Enum.GetValues<Role>().Where(r => r.Reviews())];
        return Db.RoleAssignments.Where(a => a.BureauId == bureau && a.EndedAt == null && a.PersonId != me && reviewing.Contains(a.Role))
            .Select(a => a.PersonId).Distinct().ToListAsync(stop);
    }
}
