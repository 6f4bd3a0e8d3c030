using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data;

/// <summary>How far a person's sight reaches, looked up once: the same tables as <see cref="TargetTableQueries.VisibleTo"/>, found by an index.</summary>
public sealed class Reach
{
    // Beyond these an index helps no more than looking at one table after the other.
    private const int MostCopies = 500;

    private readonly PerfApprovalDb db;
    private readonly Actor actor;
    private readonly bool seesDrafts;
    private readonly Guid[] own;
    private readonly Guid[] copied;

    private Reach(PerfApprovalDb db, Actor actor, Guid[]? units, Guid[] copied)
    {
        (this.db, this.actor, Units, this.copied) = (db, actor, units, copied);
        seesDrafts = actor.Is(Role.Administrator) || actor.Is(Role.Auditor);
        own = actor.ScopesLent(ScopeKind.Unit, Role.Preparer, Role.UnitReviewer, Role.Publisher);
    }

    /// <summary>The units that the person looks after; null for one whose rights reach all over the bureau.</summary>
    public Guid[]? Units { get; }

    /// <summary>Whether tables of other units were copied to the person.</summary>
    public bool HasCopies => copied.Length > 0;

    /// <summary>The tables that the person may see.</summary>
    public IQueryable<TargetTable> Tables
    {
        get
        {
            var bureau = actor.BureauId;
            if (seesDrafts) return db.TargetTables.Where(t => t.BureauId == bureau);
            if (copied.Length > MostCopies) return db.TargetTables.VisibleTo(actor, db);
            // Nobody outside the unit sees what it has not submitted yet.
            if (Units is not { } units) return db.TargetTables.Where(t => t.BureauId == bureau && (t.Pass > 0 || own.Contains(t.UnitId)));
            return copied.Length == 0
                ? db.TargetTables.Where(t => t.BureauId == bureau && units.Contains(t.UnitId) && (t.Pass > 0 || own.Contains(t.UnitId)))
                : db.TargetTables.Where(t => t.BureauId == bureau && (units.Contains(t.UnitId) || copied.Contains(t.Id)) && (t.Pass > 0 || own.Contains(t.UnitId)));
        }
    }

    public static async Task<Reach> OfAsync(Actor actor, PerfApprovalDb db, CancellationToken stop)
    {
        var (bureau, me) = (actor.BureauId, actor.Id);
        var divisions = actor.ScopesLent(ScopeKind.Division, Role.BureauReviewer);
        var everywhere = actor.Is(Role.Administrator) || actor.Is(Role.Auditor)
            || actor.ScopesLent(ScopeKind.Bureau, Role.BureauReviewer, Role.Publisher).Length > 0
            || divisions.Length > 0 && await db.Divisions.AnyAsync(d => d.BureauId == bureau && divisions.Contains(d.Id) && d.Kind == DivisionKind.Performance, stop);
        if (everywhere) return new(db, actor, null, []);
        // Who has left altogether reads no copies either.
        var copied = actor.Roles.Count == 0 ? []
            : await db.Copies.Where(c => c.BureauId == bureau && c.RecipientId == me).Select(c => c.TableId).Take(MostCopies + 1).ToArrayAsync(stop);
        return new(db, actor, await UnitsAsync(actor, divisions, db, stop), copied);
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
