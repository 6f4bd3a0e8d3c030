using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Transfers;

/// <summary>Where a reviewer gives a task of their own to another reviewer (转办).</summary>
public sealed class TransferPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk)
    : PersonPickedPage(current, reading, db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var reviewer = await ActorAsync(stop);
        var (chosen, name) = (Chosen, await NameOfAsync(Chosen, stop));
        await desk.ChangeAsync(reviewer, Id, (table, run) => table.Transfer(TaskId, reviewer, chosen, Why, run), stop);
        return Done($"已转给{name}办理。");
    }

    protected override Task<IReadOnlyCollection<Guid>> EligibleAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyCollection<Guid>>(Table.Acts.Successors);
}
