using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>What can be chosen in the filter of a list of tables.</summary>
public sealed record FilterChoices(IReadOnlyList<Round> Rounds, IReadOnlyList<string> Stages, IReadOnlyList<Department> Departments)
{
    public static async Task<FilterChoices> ReadAsync(Actor actor, PerfApprovalDb db, ReleasedWorkflows workflows, CancellationToken stop)
    {
        var bureau = actor.BureauId;
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.BureauId == bureau)
            .OrderByDescending(r => r.Year).ThenBy(r => r.Occasion).ThenBy(r => r.FormId).ToListAsync(stop);
        var reach = await Reach.OfAsync(actor, db, stop);
        var departments = db.Departments.AsNoTracking().Where(d => d.BureauId == bureau);
        if (reach.Units is { } units) departments = departments.Where(d => db.Units.Any(u => u.BureauId == bureau && u.DepartmentId == d.Id && units.Contains(u.Id)));
        return new(rounds, await StagesAsync(rounds, db, workflows, stop), await departments.OrderBy(d => d.Code).ToListAsync(stop));
    }

    // From the definitions: which stages tables stand at now would have to be asked of every table.
    private static async Task<IReadOnlyList<string>> StagesAsync(List<Round> rounds, PerfApprovalDb db, ReleasedWorkflows workflows, CancellationToken stop)
    {
        string[] definitions = [.. rounds.Select(r => r.DefinitionId).Distinct()];
        var versions = await db.Definitions.Where(d => definitions.Contains(d.DefinitionId)).OrderByDescending(d => d.Version).Select(d => d.Id).ToListAsync(stop);
        var stages = new List<BlockingActivity>();
        foreach (var version in versions) stages.AddRange((await workflows.PinnedAsync(db, version, stop)).BlockingActivities.Values);
        return [.. stages.Select(s => s.Name).Distinct()];
    }
}
