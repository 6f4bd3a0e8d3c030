using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Accounts;

/// <summary>A person's own account: who they are here, and where colleagues call.</summary>
public sealed class OwnAccount(CurrentActor current, PerfApprovalDb db) : FormPage
{
    [BindProperty]
    public string? Phone { get; set; }

    public Actor Actor { get; private set; } = null!;

    public override string FieldAtFault => "phone";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        Phone = Actor.Person.Phone;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var me = await current.GetAsync(stop);
        var person = await db.People.SingleAsync(p => p.BureauId == me.BureauId && p.Id == me.Id, stop);
        person.CallAt(Phone ?? "");
        await db.SaveAsync(stop);
        TempData[Notice] = "已保存联系电话。";
        return LocalRedirect("/account");
    }

    public override async Task ShowAsync(CancellationToken stop) => Actor = await current.GetAsync(stop);
}
