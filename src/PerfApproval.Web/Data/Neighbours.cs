using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Data;

/// <summary>Reads what stands beside a table: the other tables of its unit in its round.</summary>
public static class Neighbours
{
    /// <returns>What each says now; nothing of those that were rejected or given up.</returns>
    public static async Task<IReadOnlyList<TargetContent>> NeighboursAsync(this PerfApprovalDb db, Guid bureauId, Guid tableId, CancellationToken stop)
    {
        var texts = await (
            from table in db.TargetTables
            join other in db.TargetTables on new { table.BureauId, table.UnitId, table.RoundId } equals new { other.BureauId, other.UnitId, other.RoundId }
            where table.BureauId == bureauId && table.Id == tableId && other.Id != tableId
                && other.Status != TargetStatus.Rejected && other.Status != TargetStatus.Terminated
            orderby other.Number
            select other.Draft).ToListAsync(stop);
        return [.. texts.Select(TargetContent.Parse)];
    }
}
