using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Mends;

/// <summary>Where a preparer agrees to what the rules propose for a draft.</summary>
[RequestFormLimits(ValueCountLimit = PageServices.MostFields)]
public sealed class MendPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk) : TablePage(current, reading)
{
    /// <summary>The hash of the draft that the page showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The keys of what was ticked.</summary>
    [BindProperty]
    public List<string> Agreed { get; set; } = [];

    public override string FieldAtFault => !Table.Acts.MaySubmit ? "trail" : ShownMend.Of(Table.DraftFindings) is [var first, ..] ? $"mend-{first.Key}" : "findings";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await ActorAsync(stop);
        var neighbours = await db.NeighboursAsync(preparer.BureauId, Id, stop);
        var written = await desk.ChangeAsync(preparer, Id, (table, run) => Mend(table, preparer, run with { Neighbours = neighbours }), stop);
        var left = Agreed.Distinct().Count() - written;
        return Done($"已采纳 {written} 处修改建议{(left > 0 ? $"；另有 {left} 处与它们在同一栏，请核对后再采纳" : "")}。请核对后提交审核。");
    }

    private int Mend(TargetTable table, Actor preparer, WorkflowRun run)
    {
        if (CanonicalJson.Sha256(table.Draft) != Seen)
            throw new RuleBrokenException($"您打开本页之后，《{table.Name}》的草稿又有人改过，没有改动；请核对下面最新的内容和修改建议，再勾选采纳。");
        var agreed = ShownMend.Of(table.Check(run)).Where(m => Agreed.Contains(m.Key)).Select(m => m.Mend);
        return table.Mend(preparer, [.. agreed], run).Count;
    }
}
