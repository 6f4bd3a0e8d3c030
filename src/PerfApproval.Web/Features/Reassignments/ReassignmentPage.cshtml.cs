using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Reassignments;

/// <summary>Where an administrator gives a task that nobody may take to somebody who may (改派).</summary>
public sealed class ReassignmentPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk)
    : PersonPickedPage(current, reading, db)
{
    [FromRoute(Name = "taskId")]
    public Guid OfTask { get; set; }

    /// <summary>The task as it waits now; null when it is closed or somebody may take it.</summary>
    public ReviewTask? Task => Table.Acts.Reassignable.FirstOrDefault(t => t.Id == OfTask);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var administrator = await ActorAsync(stop);
        var (chosen, name) = (Chosen, await NameOfAsync(Chosen, stop));
        await desk.ChangeAsync(administrator, Id, (table, run) => table.Reassign(OfTask, administrator, chosen, Why, run), stop);
        return Done($"已改派给{name}办理。");
    }

    protected override Task<IReadOnlyCollection<Guid>> EligibleAsync(CancellationToken stop) =>
        System.Threading.Tasks.Task.FromResult<IReadOnlyCollection<Guid>>(Task is { } task ? Table.Acts.MayBeGiven(task) : []);
}
