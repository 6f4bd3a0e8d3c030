using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>The tables that the person may see, by status and words.</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public TargetStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<TableRow> Tables { get; private set; } = [];

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        var found = Rows(db.TargetTables.VisibleTo(actor, db));
        Pager = new(p ?? 1, await found.CountAsync(stop), "/target-tables", new Dictionary<string, string?>
        {
            ["status"] = Status?.ToString(),
            ["q"] = Words,
        });
        Tables = await found.Skip(Pager.Skipped).Take(Pager.PageSize).ToListAsync(stop);
    }

    private IQueryable<TableRow> Rows(IQueryable<TargetTable> visible)
    {
        var words = Words?.Trim() ?? "";
        return
            from table in visible
            join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
            join round in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { round.BureauId, round.Id }
            where Status == null || table.Status == Status
            where words == "" || table.Name.Contains(words) || table.Code!.Contains(words) || unit.Name.Contains(words) || unit.Code.Contains(words)
            orderby round.Year descending, unit.Code, table.Number, table.Id
            select new TableRow(table.Id, round.Year, unit.Name, table.Number, table.Name, table.Amount, table.Status, table.StageName, table.ChangedAt);
    }
}

/// <summary>One table of the list.</summary>
public sealed record TableRow(
    Guid Id, int Year, string Unit, int Number, string Name, decimal? Amount, TargetStatus Status, string Stage, DateTimeOffset ChangedAt);
