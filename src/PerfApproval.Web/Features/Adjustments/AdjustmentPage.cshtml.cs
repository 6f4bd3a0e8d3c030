using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Adjustments;

/// <summary>Where a unit opens the adjustment of a published table (调整).</summary>
public sealed class AdjustmentPage(CurrentActor current, TableReading reading, OpenAdjustment openAdjustment) : TablePage(current, reading)
{
    public override string FieldAtFault => Table.Acts.MayAdjust ? "reason" : "content";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var adjusting = await openAdjustment.RunAsync(await ActorAsync(stop), Id, Why, stop);
        TempData[Notice] = "已提出调整：这是调整用的目标表，请修改后提交。已公开的内容在新的公开之前不变。";
        return LocalRedirect($"/target-tables/{adjusting.Id}");
    }
}
