using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Which decisions of a table still stand: those that nobody took back.</summary>
public static class StandingDecisions
{
    public static bool Stands(this TargetTable table, Decision decision) => !table.TakeBacks.Any(b => b.DecisionId == decision.Id);

    /// <summary>Those made at the stage where the table is now, since it came there.</summary>
    public static IEnumerable<Decision> DecisionsInWait(this TargetTable table) => table.Tasks
        .Where(t => t.WaitId == table.WaitId)
        .SelectMany(t => table.Decisions.Where(d => d.TaskId == t.Id && table.Stands(d)));
}
