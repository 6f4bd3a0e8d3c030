using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.People;

/// <summary>The parts of a bureau's organisation for which a role can be given, by kind and name.</summary>
public sealed class Places(IReadOnlyList<Place> all)
{
    private readonly Dictionary<Scope, string> names = all.ToDictionary(p => p.Scope, p => p.Name);

    public IEnumerable<IGrouping<ScopeKind, Place>> ByKind => all.GroupBy(p => p.Scope.Kind);

    public string NameOf(ScopeKind kind, Guid id) => names.GetValueOrDefault(new(kind, id), kind.InChinese());

    /// <summary>The place that a form names; null where it names none of this bureau's.</summary>
    public Scope? Find(string? written) => all.FirstOrDefault(p => p.Written == written)?.Scope;

    public static async Task<Places> ReadAsync(PerfApprovalDb db, Guid bureau, CancellationToken stop) => new(
    [
        .. await db.Bureaus.Where(b => b.Id == bureau).Select(b => new Place(new(ScopeKind.Bureau, b.Id), b.Name)).ToListAsync(stop),
        .. await db.Divisions.Where(d => d.BureauId == bureau).OrderBy(d => d.Name)
            .Select(d => new Place(new(ScopeKind.Division, d.Id), d.Name)).ToListAsync(stop),
        .. await db.Departments.Where(d => d.BureauId == bureau).OrderBy(d => d.Code)
            .Select(d => new Place(new(ScopeKind.Department, d.Id), d.Code + " " + d.Name)).ToListAsync(stop),
        .. await db.Units.Where(u => u.BureauId == bureau).OrderBy(u => u.Code)
            .Select(u => new Place(new(ScopeKind.Unit, u.Id), u.Code + " " + u.Name)).ToListAsync(stop),
    ]);
}

/// <summary>One of them.</summary>
public sealed record Place(Scope Scope, string Name)
{
    /// <summary>As a form names it.</summary>
    public string Written => $"{Scope.Kind}:{Scope.Id}";
}
