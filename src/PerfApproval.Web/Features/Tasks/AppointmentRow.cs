using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>A task that nobody may take until an administrator appoints someone or gives it to somebody.</summary>
public sealed record AppointmentRow(
    Guid TaskId, Guid TableId, string Unit, string Name, string Stage, Role Role, ScopeKind ScopeKind, Guid ScopeId, string? Person, DateTimeOffset Since)
{
    public static IQueryable<AppointmentRow> Of(IQueryable<ReviewTask> tasks, PerfApprovalDb db) =>
        from task in tasks
        join table in db.TargetTables on new { task.BureauId, Id = task.TableId } equals new { table.BureauId, table.Id }
        join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
        orderby task.OpenedAt, task.Id
        select new AppointmentRow(task.Id, table.Id, unit.Name, table.Name, task.StageName, task.Role, task.ScopeKind, task.ScopeId,
            db.People.Where(p => p.BureauId == task.BureauId && p.Id == task.PersonId).Select(p => p.Name).FirstOrDefault(), task.OpenedAt);
}
