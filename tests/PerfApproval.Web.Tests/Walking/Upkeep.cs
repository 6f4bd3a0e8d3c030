using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables.Exploring;
using PerfApproval.Web.Jobs;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>What happens to a table without anybody asking for it: on the model everything is tried, in the database what the worker's questions find.</summary>
internal static class Upkeep
{
    private static readonly Action<TargetTable, WorkflowRun>[] Acts =
    [
        (table, run) => table.RolesChanged(run), (table, run) => table.RemindOfDeadline(run), (table, run) => table.PassDeadline(run),
    ];

    public static Task RunAsync(IServiceProvider services) => services.GetRequiredService<TableUpkeep>().RunAsync(default);

    public static void Of(Situation at)
    {
        foreach (var act in Acts)
        {
            try
            {
                act(at.Table, at.Run);
            }
            catch (RuleBrokenException)
            {
                // There is nothing to do of this kind, as the worker ought to find.
            }
        }
    }
}
