using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Features.Workflows.Drawings;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Which stages of its workflow a table has behind it in this pass, and at which it stands.</summary>
public static class StageStandings
{
    public static WorkflowDrawing Draw(TargetTable table, WorkflowDefinition definition)
    {
        var columns = new StageGraph(definition).Columns;
        var reached = columns.TryGetValue(table.StageKey, out var column) ? column : int.MaxValue;
        var standings = columns.Where(c => c.Value < reached && IsPassed(table, definition, c.Key)).ToDictionary(c => c.Key, _ => StageStanding.Passed);
        if (table.StageKey.Length > 0) standings[table.StageKey] = StageStanding.Now;
        return new(definition, standings);
    }

    private static bool IsPassed(TargetTable table, WorkflowDefinition definition, string stage) => definition.Activities.Single(a => a.Id == stage) switch
    {
        Drafting => table.Pass > 0,
        EndPoint or Publishing => table.Status == TargetStatus.Published,
        _ => table.Decisions.Any(d => d.Pass == table.Pass && d.StageKey == stage && d.Verdict == Verdict.Approve && !table.IsTakenBack(d)),
    };
}
