using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data;

/// <summary>Reads where units stand and who holds which role around them.</summary>
public static class Surroundings
{
    public static async Task<TablePlace> PlaceAsync(this PerfApprovalDb db, Guid bureauId, Guid unitId, CancellationToken stop) =>
        await db.PlacesOf(bureauId, [unitId]).SingleAsync(stop);

    public static async Task<Roster> RosterAsync(this PerfApprovalDb db, Guid bureauId, Guid unitId, CancellationToken stop) =>
        (await db.RostersAsync(bureauId, [unitId], stop))[unitId];

    /// <summary>What lies around each table, by the id of the table.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Surrounding>> SurroundingsAsync(
        this PerfApprovalDb db, IReadOnlyList<TargetTable> tables, CancellationToken stop)
    {
        if (tables is not [var first, ..]) return new Dictionary<Guid, Surrounding>();
        var bureau = first.BureauId;
        Guid[] roundIds = [.. tables.Select(t => t.RoundId).Distinct()];
        // One question for all: a bureau differs from the national holidays on few days.
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.BureauId == bureau && roundIds.Contains(r.Id)).Select(r => new
        {
            Round = r,
            OwnDays = db.CalendarDays.Where(d => d.BureauId == bureau).ToList(),
            RuleBook = db.RuleBooks.Where(b => b.BureauId == bureau && b.FormId == r.FormId && b.Year == r.Year).Max(b => (int?)b.Number),
        }).ToDictionaryAsync(r => r.Round.Id, stop);
        var rosters = await db.RostersAsync(bureau, [.. tables.Select(t => t.UnitId).Distinct()], stop);
        return tables.ToDictionary(t => t.Id, t => new Surrounding(rounds[t.RoundId].Round, rosters[t.UnitId], rounds[t.RoundId].OwnDays, rounds[t.RoundId].RuleBook));
    }

    /// <summary>The days on which a bureau differs from the national holidays.</summary>
    public static Task<List<CalendarDay>> OwnDaysAsync(this PerfApprovalDb db, Guid bureauId, CancellationToken stop) =>
        db.CalendarDays.AsNoTracking().Where(d => d.BureauId == bureauId).ToListAsync(stop);

    private static async Task<IReadOnlyDictionary<Guid, Roster>> RostersAsync(
        this PerfApprovalDb db, Guid bureauId, Guid[] unitIds, CancellationToken stop)
    {
        var places = await db.PlacesOf(bureauId, unitIds).ToListAsync(stop);
        Guid[] scopes = [.. places.SelectMany(ScopesAround).Distinct()];
        var assignments = await db.RoleAssignments.AsNoTracking()
            .Where(a => a.BureauId == bureauId && a.EndedAt == null && scopes.Contains(a.ScopeId)).ToListAsync(stop);
        var held = assignments.ToLookup(a => a.ScopeId);
        return places.ToDictionary(p => p.UnitId, p => new Roster(p, ScopesAround(p).SelectMany(scope => held[scope])));
    }

    private static IQueryable<TablePlace> PlacesOf(this PerfApprovalDb db, Guid bureauId, Guid[] unitIds) =>
        from unit in db.Units
        join department in db.Departments on new { unit.BureauId, Id = unit.DepartmentId } equals new { department.BureauId, department.Id }
        where unit.BureauId == bureauId && unitIds.Contains(unit.Id)
        let performance = db.Divisions.Where(d => d.BureauId == bureauId && d.Kind == DivisionKind.Performance).Select(d => (Guid?)d.Id).SingleOrDefault()
        select new TablePlace(bureauId, unit.Id, department.Id, department.DivisionId, performance);

    private static IEnumerable<Guid> ScopesAround(TablePlace place) =>
        new[] { place.UnitId, place.DepartmentId, place.DivisionId, place.PerformanceDivisionId ?? place.DivisionId, place.BureauId }.Distinct();
}
