using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>Where a reviewer decides on a table.</summary>
public sealed class DecisionPage(CurrentActor current, TableReading reading, RecordDecision recordDecision) : TablePage(current, reading)
{
    [BindProperty]
    public Guid TaskId { get; set; }

    [BindProperty]
    public Guid VersionId { get; set; }

    [BindProperty]
    public string? VersionSha256 { get; set; }

    /// <summary>What the reviewer chose among the outcomes of the stage.</summary>
    [BindProperty]
    public string? Outcome { get; set; }

    public override string FieldAtFault => Table.Task is not { Choices: [var first, ..] } ? "trail"
        : string.IsNullOrEmpty(Outcome) ? $"outcome-{first.Outcome}" : "reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrEmpty(Outcome)) throw new RuleBrokenException("还没有选择办理意见，请选择后再提交。");

        var verdict = DecisionChoice.VerdictOf(Outcome);
        var ruling = new Ruling(
            verdict, verdict == Verdict.Return ? Outcome : null, Reason?.Trim() ?? "", VersionId, VersionSha256 ?? "", Factor.Session, Key);
        var decision = await recordDecision.RunAsync(await ActorAsync(stop), Id, TaskId, ruling, stop);
        return Done($"已记录您的意见：{decision.StageName}，{decision.Verdict.InChinese()}。");
    }
}
