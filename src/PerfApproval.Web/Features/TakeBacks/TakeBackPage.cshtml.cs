using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.TakeBacks;

/// <summary>Where a reviewer takes back a decision of their own (取消审核).</summary>
public sealed class TakeBackPage(CurrentActor current, TableReading reading, TargetTableDesk desk) : TablePage(current, reading)
{
    [BindProperty]
    public Guid? DecisionId { get; set; }

    public override string FieldAtFault =>
        Table.Acts.Revocable is not [var first, ..] ? "content" : DecisionId is null ? $"decision-{first.Id}" : "reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var reviewer = await ActorAsync(stop);
        var decision = DecisionId ?? throw new RuleBrokenException("还没有选择要取消的办理，请选择后再提交。");
        await desk.ChangeAsync(reviewer, Id, (table, run) => table.TakeBackDecision(decision, reviewer, Why, run), stop);
        return Done("已取消审核，本环节等待重新办理。");
    }
}
