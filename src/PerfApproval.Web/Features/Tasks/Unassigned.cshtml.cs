using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>The tasks of a bureau that nobody may take now, for its administrators.</summary>
public sealed class Unassigned(CurrentActor current, PerfApprovalDb db) : PageModel
{
    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<AppointmentRow> Tasks { get; private set; } = [];

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        if (!actor.Is(Role.Administrator)) throw new RecordNotFoundException();
        var waiting = db.ToAppointFor(actor);
        Pager = new(p ?? 1, await waiting.CountAsync(stop), "/unassigned-tasks", new Dictionary<string, string?>());
        Tasks = await AppointmentRow.Of(waiting, db).Skip(Pager.Skipped).Take(Pager.PageSize).ToListAsync(stop);
    }
}
