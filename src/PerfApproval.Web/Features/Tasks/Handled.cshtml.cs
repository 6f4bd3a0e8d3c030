using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>What the person decided, and what was decided for them (我办过的), the latest first.</summary>
public sealed class Handled(CurrentActor current, PerfApprovalDb db) : PageModel
{
    public Stretch<HandledRow> Decisions { get; private set; } = null!;

    public StretchLinks Links => Decisions.LinksTo("/handled", []);

    public async Task OnGetAsync(string? before, string? after, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        var (start, bureau, me) = (StretchStart.Of(before, after), actor.BureauId, actor.Id);
        await using var reading = await db.BeginListingAsync(stop);
        var own = db.Decisions.Where(d => d.BureauId == bureau && d.PersonId == me).Stretched(start, d => d.At, d => d.Id);
        var lent = db.Decisions.Where(d => d.BureauId == bureau && d.OnBehalfOf == me).Stretched(start, d => d.At, d => d.Id);
        var found = await own.Concat(lent).Stretched(start, d => d.At, d => d.Id)
            .Select(d => new { Decision = d, Undone = db.TakeBacks.Any(b => b.BureauId == bureau && b.DecisionId == d.Id) }).AsNoTracking().ToListAsync(stop);
        var tables = await WhereItStands.ReadAsync(actor, found.Select(f => f.Decision.TableId), db, stop);
        Decisions = Stretch.Of([.. found.Select(f => new HandledRow(f.Decision, f.Undone, tables.GetValueOrDefault(f.Decision.TableId), f.Decision.PersonId == me))],
            start, row => StretchStart.KeyOf(row.Decision.At, row.Decision.Id));
    }
}

/// <summary>A decision, and where its table stands now.</summary>
/// <param name="Table">Null where the person may not see it any more.</param>
/// <param name="IsOwn">Whether the person decided themselves, and not somebody for them.</param>
public sealed record HandledRow(Decision Decision, bool IsTakenBack, WhereItStands? Table, bool IsOwn);
