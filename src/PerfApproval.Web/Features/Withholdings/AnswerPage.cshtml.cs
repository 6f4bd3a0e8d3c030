using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Withholdings;

/// <summary>Where the second pair of eyes agrees that a table is not for publication, or does not.</summary>
public sealed class AnswerPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk) : TablePage(current, reading)
{
    [BindProperty]
    public bool? Agreed { get; set; }

    public override string FieldAtFault => !Table.Acts.MayAnswerWithholding ? "content" : Agreed is null ? "agreed-true" : "answer-reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var agreed = Agreed ?? throw new RuleBrokenException("还没有选择同意还是不同意，请选择后再提交。");
        var second = await ActorAsync(stop);
        await db.LoadWithholdingsAsync(second.BureauId, [Id], stop);
        await desk.ChangeAsync(second, Id, (table, run) => table.AnswerWithholding(second, agreed, Why, run), stop);
        return Done(agreed ? "已复核同意，这份目标表不予公开。" : "已记录您不同意，这份目标表可以公开。", "#withholding");
    }
}
