using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Withholdings;

/// <summary>Where a publisher proposes that a table is not for publication.</summary>
public sealed class WithholdingPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk) : TablePage(current, reading)
{
    [BindProperty]
    public WithholdingGround? Ground { get; set; }

    public override string FieldAtFault => !Table.Acts.MayWithhold ? "content" : Ground is null ? "ground-StateSecret" : "withholding-reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var ground = Ground ?? throw new RuleBrokenException("还没有选择不予公开的依据，请选择后再提交。");
        var publisher = await ActorAsync(stop);
        await db.LoadWithholdingsAsync(publisher.BureauId, [Id], stop);
        await desk.ChangeAsync(publisher, Id, (table, run) => table.Withhold(publisher, ground, Why, run), stop);
        return Done("已提出不予公开，等待另一位公开发布人或财政审核人复核；复核同意之前，本单位这一批目标表不能公开。", "#withholding");
    }
}
