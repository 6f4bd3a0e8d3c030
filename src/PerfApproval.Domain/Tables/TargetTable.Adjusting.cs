using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Opens an adjustment (调整): the published text with the identities of its rows, on the workflow of an adjustment round. What is public stands until a publication replaces it.</summary>
    /// <param name="published">The table to be adjusted, with its current version.</param>
    /// <param name="earlier">Another adjustment of the same table that has not failed; null where there is none.</param>
    /// <exception cref="RuleBrokenException">It is not published, an adjustment is under way or has replaced it, or no reason is given.</exception>
    public static TargetTable Adjust(Actor preparer, TargetTable published, TargetTable? earlier, Round round, string reason, WorkflowRun run)
    {
        MustBeAdjustable(published, earlier, round);
        MustHaveReason(reason, "调整");
        var content = TargetContent.Parse(published.versions.Single(v => v.Id == published.CurrentVersionId).Content);
        var table = Open(preparer, round.Id, content, run);
        (table.AdjustsId, table.PrecedingId) = (published.Id, published.PrecedingId);
        // Nothing of it is new: the history of its rows goes on from there.
        table.Draft = content.Canonical();
        table.Begin(content, VersionOrigin.Adjustment, preparer.Id, $"调整：{reason}", run);
        return table;
    }

    private static void MustBeAdjustable(TargetTable published, TargetTable? earlier, Round round)
    {
        if (published.Status != TargetStatus.Published)
            throw new RuleBrokenException($"《{published.Name}》还没有公开，不走调整流程；请按现在的环节（{published.StageName}）办理。");
        if (earlier is { Status: TargetStatus.Published })
            throw new RuleBrokenException($"《{published.Name}》已被后来的调整替代；请打开调整后的目标表，对它提出调整。");
        if (earlier is not null)
            throw new RuleBrokenException($"《{published.Name}》已有一项调整在办（现在：{earlier.StageName}），同时只能有一项；请等它办结，或先终止它。");
        if (round.Occasion != RoundOccasion.Adjustment || round.BureauId != published.BureauId)
            throw new RuleBrokenException("调整须在调整批次中办理，请选择已开设的调整批次。");
    }
}
