using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.CorrectionAnswers;

/// <summary>Where a unit accepts or declines the corrections that reviewers proposed (修改意见).</summary>
public sealed class CorrectionAnswerPage(CurrentActor current, TableReading reading, TargetTableDesk desk) : TablePage(current, reading)
{
    /// <summary>采纳 or 不采纳.</summary>
    [BindProperty]
    public CorrectionReply? Reply { get; set; }

    /// <summary>What the page showed, so that nobody accepts what was not seen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public override string FieldAtFault =>
        !Table.Acts.MayAnswerCorrections ? "content" : Reply is null ? $"reply-{CorrectionReply.Accept}" : "reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await ActorAsync(stop);
        var reply = Reply ?? throw new RuleBrokenException("还没有选择采纳还是不采纳，请选择后再提交。");
        await desk.ChangeAsync(preparer, Id, (table, run) =>
        {
            if (table.WaitId is { } wait && wait != Seen)
                throw new RuleBrokenException("您打开本页之后，修改意见或环节已有变动；请核对下面最新的内容，再提交。");
            return reply == CorrectionReply.Accept ? table.AcceptCorrections(preparer, run) : table.DeclineCorrections(preparer, Why, run);
        }, stop);
        return Done(reply == CorrectionReply.Accept ? "已采纳修改意见，目标表已按意见修改并继续审核。" : "已答复不采纳，审核人会重新办理。");
    }
}

/// <summary>What a unit answers.</summary>
public enum CorrectionReply
{
    Accept,
    Decline,
}
