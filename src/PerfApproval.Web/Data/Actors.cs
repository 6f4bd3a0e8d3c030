using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;

namespace PerfApproval.Web.Data;

/// <summary>Reads people with what they may do at this moment.</summary>
public static class Actors
{
    /// <summary>A person with the roles held now; null when there is no such person.</summary>
    public static async Task<Actor?> ActorAsync(this PerfApprovalDb db, Guid personId, CancellationToken stop)
    {
        var held = await (
            from person in db.People.AsNoTracking()
            where person.Id == personId
            from role in db.HeldRoles().Where(a => a.BureauId == person.BureauId && a.PersonId == person.Id).DefaultIfEmpty()
            select new { person, role }).ToListAsync(stop);
        return held is [var first, ..] ? new(first.person, held.Select(h => h.role).OfType<RoleAssignment>()) : null;
    }

    /// <summary>A person at work: with the roles held now and those who delegated their turns to them for this day; null when there is no such person.</summary>
    public static async Task<Actor?> ActorOnAsync(this PerfApprovalDb db, Guid personId, DateOnly today, CancellationToken stop)
    {
        var held = await (
            from person in db.People.AsNoTracking()
            where person.Id == personId
            from role in db.HeldRoles().Where(a => a.BureauId == person.BureauId && a.PersonId == person.Id).DefaultIfEmpty()
                // Few people stand in for others: only they cost a second question.
            select new { person, role, standsIn = db.DelegationsOn(today).Any(d => d.BureauId == person.BureauId && d.DelegateId == person.Id) }).ToListAsync(stop);
        if (held is not [var first, ..]) return null;
        var principals = first.standsIn ? await db.PrincipalsAsync(first.person, today, stop) : [];
        return new(first.person, held.Select(h => h.role).OfType<RoleAssignment>(), principals);
    }

    private static async Task<IReadOnlyList<Principal>> PrincipalsAsync(
        this PerfApprovalDb db, Person delegatee, DateOnly today, CancellationToken stop)
    {
        var lent = await (
            from delegation in db.DelegationsOn(today)
            where delegation.BureauId == delegatee.BureauId && delegation.DelegateId == delegatee.Id
            join principal in db.People.AsNoTracking() on new { delegation.BureauId, Id = delegation.PrincipalId } equals new { principal.BureauId, principal.Id }
            from role in db.HeldRoles().Where(a => a.BureauId == principal.BureauId && a.PersonId == principal.Id)
            orderby delegation.GrantedAt, delegation.Id
            select new { delegation, principal, role }).ToListAsync(stop);
        return [.. lent.GroupBy(l => l.delegation.Id).Select(g => g.First().delegation.Principal(g.First().principal, g.Select(l => l.role)))];
    }

    private static IQueryable<RoleAssignment> HeldRoles(this PerfApprovalDb db) => db.RoleAssignments.AsNoTracking().Where(a => a.EndedAt == null);

    private static IQueryable<Delegation> DelegationsOn(this PerfApprovalDb db, DateOnly day) =>
        db.Delegations.AsNoTracking().Where(d => d.EndedAt == null && d.From <= day && day <= d.Until);
}
