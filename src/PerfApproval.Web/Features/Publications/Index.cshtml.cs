using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Publications;

/// <summary>What a publisher can publish, how far it is, and what is public of it.</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db) : PageModel
{
    public IReadOnlyList<PublishableRow> Departments { get; private set; } = [];

    public IReadOnlyList<PublishableRow> Units { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        var publisher = await current.GetAsync(stop);
        if (!publisher.Is(Role.Publisher)) throw new RecordNotFoundException();
        var units = UnitsOf(publisher);
        Pager = new(p ?? 1, await units.CountAsync(stop), "/publications", new Dictionary<string, string?>());
        Units = await units.Skip(Pager.Skipped).Take(Pager.PageSize).ToListAsync(stop);
        Departments = await DepartmentsAsync(publisher, stop);
    }

    private IQueryable<PublishableRow> UnitsOf(Actor publisher) =>
        from table in db.TargetTables.PublishedBy(publisher, db).Standing(db)
        join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
        join round in db.PublishedWith() on new { table.BureauId, table.RoundId } equals new { round.BureauId, round.RoundId }
        group table by new { unit.Id, unit.Code, unit.Name, RoundId = round.AnnualId, round.Year } into set
        orderby set.Key.Year descending, set.Key.Code
        select new PublishableRow(
            new(new(ScopeKind.Unit, set.Key.Id), set.Key.RoundId), set.Key.Code + " " + set.Key.Name, set.Key.Year,
            set.Count(), set.Count(t => t.Status == TargetStatus.Approved || t.Status == TargetStatus.Published),
            db.Publications.Where(p => p.BureauId == publisher.BureauId && p.RoundId == set.Key.RoundId
                    && p.ScopeKind == ScopeKind.Unit && p.ScopeId == set.Key.Id)
                .OrderByDescending(p => p.Number).Select(p => new PublishedRow(p.Id, p.Number, p.Takedown != null)).FirstOrDefault());

    // Whoever publishes for single units does not publish their department.
    private Task<List<PublishableRow>> DepartmentsAsync(Actor publisher, CancellationToken stop)
    {
        var everywhere = publisher.ScopesOf(ScopeKind.Bureau, Role.Publisher).Count > 0;
        var departments = publisher.ScopesOf(ScopeKind.Department, Role.Publisher);
        return (
            from table in db.TargetTables.Where(t => t.BureauId == publisher.BureauId).Standing(db)
            join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
            join department in db.Departments on new { unit.BureauId, Id = unit.DepartmentId } equals new { department.BureauId, department.Id }
            join round in db.PublishedWith() on new { table.BureauId, table.RoundId } equals new { round.BureauId, round.RoundId }
            where everywhere || departments.Contains(department.Id)
            group table by new { department.Id, department.Code, department.Name, RoundId = round.AnnualId, round.Year } into set
            orderby set.Key.Year descending, set.Key.Code
            select new PublishableRow(
                new(new(ScopeKind.Department, set.Key.Id), set.Key.RoundId), set.Key.Code + " " + set.Key.Name, set.Key.Year,
                set.Count(), set.Count(t => t.Status == TargetStatus.Approved || t.Status == TargetStatus.Published),
                db.Publications.Where(p => p.BureauId == publisher.BureauId && p.RoundId == set.Key.RoundId
                        && p.ScopeKind == ScopeKind.Department && p.ScopeId == set.Key.Id)
                    .OrderByDescending(p => p.Number).Select(p => new PublishedRow(p.Id, p.Number, p.Takedown != null)).FirstOrDefault()))
            .ToListAsync(stop);
    }
}

/// <summary>A set of tables, how many of them are approved, and what is public of it now.</summary>
public sealed record PublishableRow(PublicationChoice Choice, string Name, int Year, int Tables, int Approved, PublishedRow? Published);

/// <summary>The latest publication of a set.</summary>
public sealed record PublishedRow(Guid Id, int Number, bool TakenDown);
