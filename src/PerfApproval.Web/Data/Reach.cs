using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data;

/// <summary>Where the tables lie that a person may see, so that an index finds them; whether they may be seen is still for <see cref="TargetTableQueries.VisibleTo"/> to say.</summary>
/// <param name="Units">Null for a person whose rights reach all over the bureau.</param>
/// <param name="Copied">The tables elsewhere of which the person was sent a copy.</param>
public sealed record Reach(Guid[]? Units, Guid[] Copied)
{
    // Beyond these an index helps no more than looking at one table after the other.
    private const int MostCopies = 500;

    public static async Task<Reach> OfAsync(Actor actor, PerfApprovalDb db, CancellationToken stop)
    {
        if (actor.Is(Role.Administrator) || actor.Is(Role.Auditor)) return new(null, []);
        if (actor.ScopesLent(ScopeKind.Bureau, Role.BureauReviewer, Role.Publisher).Length > 0) return new(null, []);
        var (bureau, me) = (actor.BureauId, actor.Id);
        var divisions = actor.ScopesLent(ScopeKind.Division, Role.BureauReviewer);
        if (divisions.Length > 0 && await db.Divisions.AnyAsync(d => d.BureauId == bureau && divisions.Contains(d.Id) && d.Kind == DivisionKind.Performance, stop)) return new(null, []);
        var copied = await db.Copies.Where(c => c.BureauId == bureau && c.RecipientId == me).Select(c => c.TableId).Take(MostCopies + 1).ToArrayAsync(stop);
        return copied.Length > MostCopies ? new(null, []) : new(await UnitsAsync(actor, divisions, db, stop), copied);
    }

    public IQueryable<TargetTable> Narrow(IQueryable<TargetTable> tables)
    {
        if (Units is not { } units) return tables;
        var copied = Copied;
        return copied.Length == 0
            ? tables.Where(t => units.Contains(t.UnitId))
            : tables.Where(t => units.Contains(t.UnitId) || copied.Contains(t.Id));
    }

    private static Task<Guid[]> UnitsAsync(Actor actor, Guid[] divisions, PerfApprovalDb db, CancellationToken stop)
    {
        var bureau = actor.BureauId;
        var units = actor.ScopesLent(ScopeKind.Unit, Role.Preparer, Role.UnitReviewer, Role.Publisher);
        var departments = actor.ScopesLent(ScopeKind.Department, Role.DepartmentReviewer, Role.Publisher);
        if (divisions.Length + departments.Length == 0) return Task.FromResult(units);
        return db.Units.Where(u => u.BureauId == bureau && (units.Contains(u.Id) || departments.Contains(u.DepartmentId)
            || db.Departments.Any(d => d.BureauId == bureau && d.Id == u.DepartmentId && divisions.Contains(d.DivisionId)))).Select(u => u.Id).ToArrayAsync(stop);
    }
}
