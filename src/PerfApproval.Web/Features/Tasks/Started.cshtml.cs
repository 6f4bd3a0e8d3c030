using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>The tables that the person prepared (我发起的) and where they stand now, the latest changed first.</summary>
public sealed class Started(CurrentActor current, PerfApprovalDb db, TimeProvider clock) : PageModel
{
    public Stretch<StartedRow> Tables { get; private set; } = null!;

    public StretchLinks Links => Tables.LinksTo("/started", []);

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(string? before, string? after, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        var (start, me) = (StretchStart.Of(before, after), actor.Id);
        Today = clock.GetUtcNow().DateInChina();
        await using var reading = await db.BeginListingAsync(stop);
        var found = await Rows(db.TargetTables.PreparedBy(actor).Where(t => t.Preparers.Contains(me)).Stretched(start, t => t.ChangedAt, t => t.Id)).ToListAsync(stop);
        Tables = Stretch.Of(found, start, row => StretchStart.KeyOf(row.ChangedAt, row.Id));
    }

    private IQueryable<StartedRow> Rows(IQueryable<TargetTable> tables) => tables.Select(t => new StartedRow(
        t.Id,
        db.Units.Where(u => u.BureauId == t.BureauId && u.Id == t.UnitId).Select(u => u.Name).First(),
        db.Rounds.Where(r => r.BureauId == t.BureauId && r.Id == t.RoundId).Select(r => r.Year).First(),
        t.Name, t.Amount, t.Status, t.StageName, t.ChangedAt, t.Pass,
        db.Tasks.Where(k => k.BureauId == t.BureauId && k.TableId == t.Id && k.ClosedAt == null).Min(k => k.DueOn)));
}

/// <summary>A table that the person prepared.</summary>
/// <param name="DueOn">By when those whose turn it is are to decide; null where there is no deadline.</param>
public sealed record StartedRow(
    Guid Id, string Unit, int Year, string Name, decimal? Amount, TargetStatus Status, string Stage, DateTimeOffset ChangedAt, int Pass, DateOnly? DueOn);
