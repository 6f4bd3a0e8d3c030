using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Data;

/// <summary>Which tables and tasks a person may see: every handler finds its record through one of these.</summary>
public static class TargetTableQueries
{
    /// <summary>The tables of the person's unit, those submitted within the person's other scopes or those of whom the person stands in for, and copies.</summary>
    public static IQueryable<TargetTable> VisibleTo(this IQueryable<TargetTable> tables, Actor actor, PerfApprovalDb db)
    {
        var (bureau, me) = (actor.BureauId, actor.Id);
        var everything = actor.Is(Role.Administrator) || actor.Is(Role.Auditor);
        var everySubmitted = actor.ScopesLent(ScopeKind.Bureau, Role.BureauReviewer, Role.Publisher).Length > 0;
        var units = actor.ScopesLent(ScopeKind.Unit, Role.Preparer, Role.UnitReviewer, Role.Publisher);
        var departments = actor.ScopesLent(ScopeKind.Department, Role.DepartmentReviewer, Role.Publisher);
        var divisions = actor.ScopesLent(ScopeKind.Division, Role.BureauReviewer);
        // Who has left altogether reads no copies either.
        var readsCopies = actor.Roles.Count > 0;
        return tables.Where(t => t.BureauId == bureau && (everything
            || units.Contains(t.UnitId)
            // Nobody outside the unit sees what it has not submitted yet.
            || t.Pass > 0 && (everySubmitted
                || db.Divisions.Any(d => d.BureauId == bureau && divisions.Contains(d.Id) && d.Kind == DivisionKind.Performance)
                || db.Units.Any(u => u.BureauId == bureau && u.Id == t.UnitId && (departments.Contains(u.DepartmentId)
                    || db.Departments.Any(d => d.BureauId == bureau && d.Id == u.DepartmentId && divisions.Contains(d.DivisionId))))
                || readsCopies && db.Copies.Any(c => c.BureauId == bureau && c.TableId == t.Id && c.RecipientId == me))));
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

    /// <summary>Those that a publication would hold: an adjustment takes the place of what it adjusts once it is approved, and not before.</summary>
    public static IQueryable<TargetTable> Standing(this IQueryable<TargetTable> tables, PerfApprovalDb db) => tables.Where(t =>
        (t.AdjustsId == null || t.Status == TargetStatus.Approved || t.Status == TargetStatus.Published)
        && !db.TargetTables.Any(a => a.BureauId == t.BureauId && a.AdjustsId == t.Id && (a.Status == TargetStatus.Approved || a.Status == TargetStatus.Published)));

    /// <summary>With which round the tables of each round are published: adjustments with the annual round of their year and form.</summary>
    public static IQueryable<PublishedWith> PublishedWith(this PerfApprovalDb db) =>
        from round in db.Rounds
        join annual in db.Rounds on new { round.BureauId, round.Year, round.FormId } equals new { annual.BureauId, annual.Year, annual.FormId }
        where round.Id == annual.Id || round.Occasion == RoundOccasion.Adjustment && annual.Occasion == RoundOccasion.Annual
        where round.Occasion == RoundOccasion.Annual || round.Id != annual.Id
        select new PublishedWith { BureauId = round.BureauId, RoundId = round.Id, AnnualId = annual.Id, Year = annual.Year };

    /// <summary>The scopes of the person's own roles and of those that principals lent them.</summary>
    internal static Guid[] ScopesLent(this Actor actor, ScopeKind kind, params Role[] roles) =>
        [.. actor.Principals.Select(p => p.Actor).Prepend(actor).SelectMany(a => a.ScopesOf(kind, roles)).Distinct()];
}

/// <summary>A round, and the annual round together with whose tables its own are published.</summary>
public sealed record PublishedWith
{
    public required Guid BureauId { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid AnnualId { get; init; }

    public required int Year { get; init; }
}
