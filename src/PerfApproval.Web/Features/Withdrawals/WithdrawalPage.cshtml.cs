using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Withdrawals;

/// <summary>Where a preparer takes a submitted table back.</summary>
public sealed class WithdrawalPage(CurrentActor current, TableReading reading, TargetTableDesk desk) : TablePage(current, reading)
{
    public override string FieldAtFault => Table.Acts.MayWithdraw ? "withdrawal-reason" : "trail";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await ActorAsync(stop);
        await desk.ChangeAsync(preparer, Id, (table, run) => table.Withdraw(preparer, Why, run), stop);
        return Done("已撤回，可以继续修改草稿。");
    }
}
