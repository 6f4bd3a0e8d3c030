using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>What the people around a table are called.</summary>
public sealed class PeopleNames(IReadOnlyDictionary<Guid, string> names)
{
    // A list of names that is longer tells nobody more.
    private const int MostNamed = 6;

    /// <summary>The person's name; what nobody did, the system did.</summary>
    public string Of(Guid? person) => person is { } id ? names.GetValueOrDefault(id, "已离开的人员") : "系统";

    public string Of(IReadOnlyCollection<Guid> people) =>
        string.Join("、", people.Take(MostNamed).Select(p => Of(p))) + (people.Count > MostNamed ? $"等 {people.Count} 人" : "");

    public static async Task<PeopleNames> ReadAsync(PerfApprovalDb db, Guid bureau, IEnumerable<Guid> people, CancellationToken stop)
    {
        Guid[] ids = [.. people.Distinct()];
        return new(await db.People.Where(p => p.BureauId == bureau && ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop));
    }
}
