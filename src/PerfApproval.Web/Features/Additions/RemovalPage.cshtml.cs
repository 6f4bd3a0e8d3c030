using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Additions;

/// <summary>Where a reviewer takes away again whom they added (减签).</summary>
public sealed class RemovalPage(CurrentActor current, TableReading reading, TargetTableDesk desk) : TablePage(current, reading)
{
    /// <summary>The added reviewer's task.</summary>
    [BindProperty]
    public Guid? TaskId { get; set; }

    public override string FieldAtFault => Table.Acts.Removable is not [var first, ..] ? "content" : TaskId is null ? $"task-{first.Id}" : "reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var reviewer = await ActorAsync(stop);
        var task = TaskId ?? throw new RuleBrokenException("还没有选择要减去的审核人，请选择后再提交。");
        await desk.ChangeAsync(reviewer, Id, (table, run) =>
        {
            table.RemoveReviewer(task, reviewer, Why, run);
            return table.Id;
        }, stop);
        return Done("已减签。");
    }
}
