using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data;

/// <summary>Which tables and tasks a person may see: every handler finds its record through one of these.</summary>
public static class TargetTableQueries
{
    /// <summary>The tables of the person's unit, and those submitted within the person's other scopes.</summary>
    public static IQueryable<TargetTable> VisibleTo(this IQueryable<TargetTable> tables, Actor actor, PerfApprovalDb db)
    {
        var bureau = actor.BureauId;
        var everything = actor.Is(Role.Administrator) || actor.Is(Role.Auditor);
        var everySubmitted = actor.ScopesOf(ScopeKind.Bureau, Role.BureauReviewer, Role.Publisher).Count > 0;
        var units = actor.ScopesOf(ScopeKind.Unit, Role.Preparer, Role.UnitReviewer, Role.Publisher);
        var departments = actor.ScopesOf(ScopeKind.Department, Role.DepartmentReviewer, Role.Publisher);
        var divisions = actor.ScopesOf(ScopeKind.Division, Role.BureauReviewer);
        return tables.Where(t => t.BureauId == bureau && (everything
            || units.Contains(t.UnitId)
            // Nobody outside the unit sees what it has not submitted yet.
            || t.Pass > 0 && (everySubmitted
                || db.Divisions.Any(d => d.BureauId == bureau && divisions.Contains(d.Id) && d.Kind == DivisionKind.Performance)
                || db.Units.Any(u => u.BureauId == bureau && u.Id == t.UnitId && (departments.Contains(u.DepartmentId)
                    || db.Departments.Any(d => d.BureauId == bureau && d.Id == u.DepartmentId && divisions.Contains(d.DivisionId)))))));
    }

    /// <summary>The tables that the person fills in.</summary>
    public static IQueryable<TargetTable> PreparedBy(this IQueryable<TargetTable> tables, Actor actor)
    {
        var bureau = actor.BureauId;
        var units = actor.ScopesOf(ScopeKind.Unit, Role.Preparer);
        return tables.Where(t => t.BureauId == bureau && units.Contains(t.UnitId));
    }

    /// <summary>The tables that the person may publish once they are approved.</summary>
    public static IQueryable<TargetTable> PublishedBy(this IQueryable<TargetTable> tables, Actor actor, PerfApprovalDb db)
    {
        var bureau = actor.BureauId;
        var everything = actor.ScopesOf(ScopeKind.Bureau, Role.Publisher).Count > 0;
        var units = actor.ScopesOf(ScopeKind.Unit, Role.Publisher);
        var departments = actor.ScopesOf(ScopeKind.Department, Role.Publisher);
        return tables.Where(t => t.BureauId == bureau && (everything || units.Contains(t.UnitId)
            || db.Units.Any(u => u.BureauId == bureau && u.Id == t.UnitId && departments.Contains(u.DepartmentId))));
    }

    /// <summary>The open tasks that are the person's to decide.</summary>
    public static IQueryable<ReviewTask> AwaitingDecisionBy(this IQueryable<ReviewTask> tasks, Actor actor, PerfApprovalDb db)
    {
        var (bureau, me) = (actor.BureauId, actor.Id);
        var units = actor.ScopesOf(ScopeKind.Unit, Role.UnitReviewer);
        var departments = actor.ScopesOf(ScopeKind.Department, Role.DepartmentReviewer);
        Guid[] ofBureau = [.. actor.ScopesOf(ScopeKind.Division, Role.BureauReviewer), .. actor.ScopesOf(ScopeKind.Bureau, Role.BureauReviewer)];
        var publishes = db.TargetTables.PublishedBy(actor, db);
        return tasks.Where(t => t.BureauId == bureau && t.ClosedAt == null
            && (t.PersonId == null || t.PersonId == me) && !t.Excluded.Contains(me)
            && (t.Role == Role.UnitReviewer && units.Contains(t.ScopeId)
                || t.Role == Role.DepartmentReviewer && departments.Contains(t.ScopeId)
                || t.Role == Role.BureauReviewer && ofBureau.Contains(t.ScopeId)
                || t.Role == Role.Publisher && publishes.Any(p => p.Id == t.TableId)));
    }
}
