using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>What was copied to the person (抄送我的), the latest first.</summary>
public sealed class Copies(CurrentActor current, PerfApprovalDb db) : PageModel
{
    public Stretch<CopyRow> Received { get; private set; } = null!;

    public StretchLinks Links => Received.LinksTo("/copies", []);

    public async Task OnGetAsync(string? before, string? after, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        var (start, bureau, me) = (StretchStart.Of(before, after), actor.BureauId, actor.Id);
        await using var reading = await db.BeginListingAsync(stop);
        var found = await db.Copies.Where(c => c.BureauId == bureau && c.RecipientId == me).Stretched(start, c => c.At, c => c.Id)
            .Select(c => new { c.Id, c.TableId, c.Note, c.At, Sender = db.People.Where(p => p.BureauId == bureau && p.Id == c.SenderId).Select(p => p.Name).First() })
            .ToListAsync(stop);
        var tables = await WhereItStands.ReadAsync(actor, found.Select(f => f.TableId), db, stop);
        Received = Stretch.Of([.. found.Select(f => new CopyRow(f.Id, f.Sender, f.Note, f.At, tables.GetValueOrDefault(f.TableId)))],
            start, row => StretchStart.KeyOf(row.At, row.Id));
    }
}

/// <summary>A copy that was sent to the person.</summary>
/// <param name="Table">Null where the person may not see it any more.</param>
public sealed record CopyRow(Guid Id, string Sender, string Note, DateTimeOffset At, WhereItStands? Table);
