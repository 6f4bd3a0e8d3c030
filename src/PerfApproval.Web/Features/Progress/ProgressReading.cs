using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Progress;

/// <summary>Counts the tables of a round that a person may see, by where they stand and whose they are.</summary>
public sealed class ProgressReading(PerfApprovalDb db, ReleasedWorkflows workflows)
{
    /// <param name="department">Whose units are looked at; null for all departments, or for one's own units where there is but one department.</param>
    public async Task<RoundProgress> ReadAsync(Actor actor, Round round, Guid? department, CancellationToken stop)
    {
        await using var reading = await db.BeginListingAsync(stop);
        var reach = await Reach.OfAsync(actor, db, stop);
        var offices = await OfficesAsync(actor, reach, department, stop);
        Guid[] units = [.. offices.Select(o => o.Unit.Id)];
        var tables = reach.Tables.Where(t => t.RoundId == round.Id);
        if (reach.Units is not null || department is not null) tables = tables.Where(t => units.Contains(t.UnitId));
        var counts = await tables.GroupBy(t => new { t.UnitId, t.Status, t.StageName })
            .Select(g => new Count(g.Key.UnitId, g.Key.Status, g.Key.StageName, g.Count())).ToListAsync(stop);
        return new(round, await StagesAsync(round, counts, stop), Grouped(offices, counts));
    }

    private async Task<List<Office>> OfficesAsync(Actor actor, Reach reach, Guid? department, CancellationToken stop)
    {
        var found =
            from unit in db.Units.AsNoTracking()
            join over in db.Departments.AsNoTracking() on new { unit.BureauId, Id = unit.DepartmentId } equals new { over.BureauId, over.Id }
            where unit.BureauId == actor.BureauId && (department == null || over.Id == department)
            orderby over.Code, unit.Code
            select new { unit, over };
        if (reach.Units is { } units) found = found.Where(o => units.Contains(o.unit.Id));
        return [.. (await found.ToListAsync(stop)).Select(o => new Office(o.over, o.unit))];
    }

    // Tables that are pinned to an older version may stand at stages which the latest does not have.
    private async Task<IReadOnlyList<StageProgress>> StagesAsync(Round round, List<Count> counts, CancellationToken stop)
    {
        var workflow = await workflows.LatestAsync(db, round.DefinitionId, stop);
        var standing = counts.Where(c => c.Stage.Length > 0).GroupBy(c => c.Stage).ToDictionary(g => g.Key, g => g.Sum(c => c.Tables));
        string[] known = [.. workflow.BlockingActivities.Values.Select(a => a.Name).Distinct()];
        var ended = counts.Where(c => c.Stage.Length == 0).GroupBy(c => c.Status)
            .Select(g => new StageProgress("", g.Key.InChinese(), g.Sum(c => c.Tables)));
        return [.. known.Concat(standing.Keys.Except(known)).Select(s => new StageProgress(s, s, standing.GetValueOrDefault(s))), .. ended];
    }

    private static IReadOnlyList<OfficeProgress> Grouped(List<Office> offices, List<Count> counts)
    {
        var byUnit = counts.ToLookup(c => c.UnitId);
        var departments = offices.GroupBy(o => o.Department.Id).ToList();
        if (departments.Count > 1)
        {
            return [.. departments.Select(g => new OfficeProgress(
                g.Key, null, g.First().Department.Code, g.First().Department.Name, StepsOf(g.SelectMany(o => byUnit[o.Unit.Id]))))];
        }

        return [.. offices.Select(o => new OfficeProgress(null, o.Unit.Id, o.Unit.Code, o.Unit.Name, StepsOf(byUnit[o.Unit.Id])))];
    }

    private static Dictionary<ProgressStep, int> StepsOf(IEnumerable<Count> counts) =>
        counts.GroupBy(c => ProgressSteps.Of(c.Status)).ToDictionary(g => g.Key, g => g.Sum(c => c.Tables));

    private sealed record Office(Department Department, BudgetUnit Unit);

    private sealed record Count(Guid UnitId, TargetStatus Status, string Stage, int Tables);
}
