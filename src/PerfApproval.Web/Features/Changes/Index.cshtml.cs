using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Changes;

/// <summary>Changes by whom and in which round (变动查询): all that a person changed, all changed target values of a round.</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db, ChangeReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public string? PersonName { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Round { get; set; }

    /// <summary>Whether only target values that were changed are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Values { get; set; }

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    public IReadOnlyList<ShownChange> Changes { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        Rounds = await db.Rounds.AsNoTracking().Where(r => r.BureauId == actor.BureauId).OrderByDescending(r => r.Year).ThenBy(r => r.FormId).ToListAsync(stop);
        var found = Filtered(reading.VisibleTo(actor));
        Pager = new(p ?? 1, await found.CountAsync(stop), "/changes", new Dictionary<string, string?>
        {
            ["person"] = PersonName,
            ["round"] = Round?.ToString(),
            ["values"] = Values ? "true" : null,
        });
        Changes = await reading.ShowAsync(found.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Skip(Pager.Skipped).Take(Pager.PageSize), stop);
    }

    private IQueryable<CellChange> Filtered(IQueryable<CellChange> changes)
    {
        var name = PersonName?.Trim() ?? "";
        if (name.Length > 0) changes = changes.Where(c => db.People.Any(p => p.BureauId == c.BureauId && p.Id == c.PersonId && p.Name == name));
        if (Round is { } round) changes = changes.Where(c => db.TargetTables.Any(t => t.BureauId == c.BureauId && t.Id == c.TableId && t.RoundId == round));
        return Values ? changes.Where(c => c.Kind == ChangeKind.Edited && c.RowId != null && c.Field == TargetCells.Value) : changes;
    }
}
