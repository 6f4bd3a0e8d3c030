using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>A table of which a list tells, and where it stands now.</summary>
public sealed record WhereItStands(Guid TableId, string Unit, string Name, decimal? Amount, TargetStatus Status, string Stage)
{
    /// <summary>Those of the tables that the person may see at this moment, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<Guid, WhereItStands>> ReadAsync(Actor actor, IEnumerable<Guid> tables, PerfApprovalDb db, CancellationToken stop)
    {
        Guid[] ids = [.. tables.Distinct()];
        return await (
            from table in db.TargetTables.VisibleTo(actor, db)
            join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
            where ids.Contains(table.Id)
            select new WhereItStands(table.Id, unit.Name, table.Name, table.Amount, table.Status, table.StageName)).ToDictionaryAsync(t => t.TableId, stop);
    }
}
