using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Web.Data;

/// <summary>Reads where a unit stands and who holds which role around it.</summary>
public static class Surroundings
{
    public static async Task<TablePlace> PlaceAsync(this PerfApprovalDb db, Guid bureauId, Guid unitId, CancellationToken stop)
    {
        var place = await (
            from unit in db.Units
            join department in db.Departments on new { unit.BureauId, Id = unit.DepartmentId } equals new { department.BureauId, department.Id }
            where unit.BureauId == bureauId && unit.Id == unitId
            select new { unit.DepartmentId, department.DivisionId }).SingleAsync(stop);
        var performance = await db.Divisions.Where(d => d.BureauId == bureauId && d.Kind == DivisionKind.Performance)
            .Select(d => (Guid?)d.Id).SingleOrDefaultAsync(stop);
        return new(bureauId, unitId, place.DepartmentId, place.DivisionId, performance);
    }

    public static async Task<Roster> RosterAsync(this PerfApprovalDb db, Guid bureauId, Guid unitId, CancellationToken stop)
    {
        var place = await db.PlaceAsync(bureauId, unitId, stop);
        Guid[] scopes = [place.UnitId, place.DepartmentId, place.DivisionId, place.PerformanceDivisionId ?? place.DivisionId, place.BureauId];
        return new(place, await db.RoleAssignments.AsNoTracking()
            .Where(a => a.BureauId == bureauId && a.EndedAt == null && scopes.Contains(a.ScopeId)).ToListAsync(stop));
    }

    /// <summary>A person with the roles held now; null when there is no such person.</summary>
    public static async Task<Actor?> ActorAsync(this PerfApprovalDb db, Guid personId, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, stop);
        if (person is null) return null;
        var roles = await db.RoleAssignments.AsNoTracking()
            .Where(a => a.BureauId == person.BureauId && a.PersonId == personId && a.EndedAt == null).ToListAsync(stop);
        return new(person, roles);
    }
}
