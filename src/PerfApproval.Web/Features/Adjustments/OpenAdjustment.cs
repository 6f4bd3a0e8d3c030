using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Adjustments;

/// <summary>Opens the adjustment of a published table in the adjustment round of its year and form.</summary>
public sealed class OpenAdjustment(PerfApprovalDb db, TargetTableDesk desk)
{
    /// <exception cref="RuleBrokenException">Nothing to adjust, no round is open for it, or another adjustment is under way.</exception>
    public async Task<TargetTable> RunAsync(Actor preparer, Guid tableId, string reason, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            var published = await desk.LockAsync(preparer, tableId, stop);
            var round = await RoundAsync(published, stop);
            var earlier = await db.TargetTables.AsNoTracking().SingleOrDefaultAsync(t => t.BureauId == published.BureauId && t.AdjustsId == tableId
                && t.Status != TargetStatus.Rejected && t.Status != TargetStatus.Terminated, stop);
            var run = await desk.NewRunAsync(round, await db.RosterAsync(published.BureauId, published.UnitId, stop), stop);
            var table = TargetTable.Adjust(preparer, published, earlier, round, reason, run);
            db.TargetTables.Add(table);
            desk.Post(table);
            await db.SaveAsync(stop);
            return table;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Round> RoundAsync(TargetTable published, CancellationToken stop) => await (
        from round in db.Rounds.AsNoTracking()
        join filed in db.Rounds on new { round.BureauId, round.Year, round.FormId } equals new { filed.BureauId, filed.Year, filed.FormId }
        where filed.BureauId == published.BureauId && filed.Id == published.RoundId && round.Occasion == RoundOccasion.Adjustment
        orderby round.Id descending
        select round).FirstOrDefaultAsync(stop)
        ?? throw new RuleBrokenException("这一年度还没有开设调整批次，不能提出调整；请联系系统管理员开设。");
}
