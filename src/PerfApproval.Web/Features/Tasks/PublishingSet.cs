using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>The tables of a unit in a round that wait to be published together.</summary>
/// <param name="Tables">How many of them are approved.</param>
public sealed record PublishingSet(Guid UnitId, string Unit, Guid RoundId, int Year, int Tables)
{
    /// <summary>Those of which the person may publish at least one table: looked for unit by unit as far as the first, however many wait.</summary>
    public static IQueryable<PublishingSet> ReadyFor(Actor actor, PerfApprovalDb db) =>
        from unit in UnitsOf(actor, db)
        from round in db.Rounds.Where(r => r.BureauId == actor.BureauId && r.Occasion == RoundOccasion.Annual)
        where (
            from together in db.PublishedWith()
            from table in db.TargetTables
            from task in db.Tasks
            where together.BureauId == round.BureauId && together.AnnualId == round.Id
                && table.BureauId == unit.BureauId && table.UnitId == unit.Id && table.RoundId == together.RoundId && table.Status == TargetStatus.Approved
                && task.BureauId == table.BureauId && task.TableId == table.Id && task.ClosedAt == null && task.Role == Role.Publisher
                && !task.Excluded.Contains(actor.Id)
            select (Guid?)task.Id).FirstOrDefault() != null
        orderby round.Year descending, unit.Code
        select new PublishingSet(unit.Id, unit.Name, round.Id, round.Year, db.TargetTables.Count(t =>
            t.BureauId == unit.BureauId && t.UnitId == unit.Id && t.Status == TargetStatus.Approved
            && db.PublishedWith().Any(p => p.BureauId == round.BureauId && p.AnnualId == round.Id && p.RoundId == t.RoundId)));

    private static IQueryable<BudgetUnit> UnitsOf(Actor actor, PerfApprovalDb db)
    {
        var bureau = actor.BureauId;
        var everywhere = actor.ScopesOf(ScopeKind.Bureau, Role.Publisher).Count > 0;
        var units = actor.ScopesOf(ScopeKind.Unit, Role.Publisher);
        var departments = actor.ScopesOf(ScopeKind.Department, Role.Publisher);
        return db.Units.Where(u => u.BureauId == bureau && (everywhere || units.Contains(u.Id) || departments.Contains(u.DepartmentId)));
    }
}
