using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Whether this table may be what next year's begins with: what came to nothing or is still under way may not.</summary>
    public bool MayBeRolledOver => Status is TargetStatus.Approved or TargetStatus.Published;

    /// <summary>Opens a table of a new round with what last year's said (沿用上年); its indicators go on in it.</summary>
    /// <param name="preceding">Last year's, as it stands.</param>
    /// <param name="content">What is carried over, rows with the identities they have there.</param>
    /// <exception cref="RuleBrokenException">Last year's is not approved, the round is none for a new year, or the person does not prepare tables for this unit.</exception>
    public static TargetTable RollOver(Actor preparer, TargetTable preceding, Round round, TargetContent content, WorkflowRun run)
    {
        if (!preceding.MayBeRolledOver || preceding.UnitId != run.Roster.Place.UnitId)
            throw new RuleBrokenException($"《{preceding.Name}》没有审定，不能沿用；只能沿用本单位上年已审定或已公开的目标表。");
        if (round.Occasion != RoundOccasion.Annual || round.BureauId != preceding.BureauId)
            throw new RuleBrokenException("只能沿用到年度编报批次，请重新选择批次。");
        var table = Open(preparer, round.Id, content, run);
        table.PrecedingId = preceding.Id;
        table.Begin(content, VersionOrigin.Rollover, preparer.Id, $"沿用上年：{preceding.Name}", run);
        return table;
    }
}
