using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>The tables of a unit in a round that wait to be published together.</summary>
public sealed record PublishingSet(Guid UnitId, string Unit, Guid RoundId, int Year, int Tables)
{
    public static IQueryable<PublishingSet> ReadyFor(Actor actor, PerfApprovalDb db) =>
        from task in db.ToPublish(actor)
        join table in db.TargetTables on new { task.BureauId, Id = task.TableId } equals new { table.BureauId, table.Id }
        join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
        join round in db.PublishedWith() on new { table.BureauId, table.RoundId } equals new { round.BureauId, round.RoundId }
        group task by new { UnitId = unit.Id, unit.Code, unit.Name, RoundId = round.AnnualId, round.Year } into set
        orderby set.Key.Year descending, set.Key.Code
        select new PublishingSet(set.Key.UnitId, set.Key.Name, set.Key.RoundId, set.Key.Year, set.Count());
}
