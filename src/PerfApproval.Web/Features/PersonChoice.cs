using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features;

/// <summary>Somebody who may be chosen on a form, by name and office.</summary>
public sealed record PersonChoice(Guid Id, string Name, string Office)
{
    public static async Task<IReadOnlyList<PersonChoice>> ReadAsync(
        PerfApprovalDb db, Guid bureau, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var held = await (
            from role in db.RoleAssignments
            where role.BureauId == bureau && role.EndedAt == null && people.Contains(role.PersonId)
            join person in db.People on new { role.BureauId, Id = role.PersonId } equals new { person.BureauId, person.Id }
            orderby person.Name, person.Id, role.GrantedAt
            select new
            {
                person.Id,
                person.Name,
                role.Role,
                Place = db.Units.Where(u => u.BureauId == bureau && u.Id == role.ScopeId).Select(u => u.Name).FirstOrDefault()
                    ?? db.Departments.Where(d => d.BureauId == bureau && d.Id == role.ScopeId).Select(d => d.Name).FirstOrDefault()
                    ?? db.Divisions.Where(d => d.BureauId == bureau && d.Id == role.ScopeId).Select(d => d.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        return [.. held.GroupBy(h => (h.Id, h.Name)).Select(g => new PersonChoice(
            g.Key.Id, g.Key.Name, string.Join("；", g.Select(h => h.Place is null ? h.Role.InChinese() : $"{h.Place} {h.Role.InChinese()}"))))];
    }
}
