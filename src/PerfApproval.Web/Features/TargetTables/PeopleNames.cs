using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>What the people around a table are called.</summary>
public sealed class PeopleNames(IReadOnlyDictionary<Guid, (string Name, string Phone)> people)
{
    // A list of names that is longer tells nobody more.
    private const int MostNamed = 6;

    /// <summary>The person's name; what nobody did, the system did.</summary>
    public string Of(Guid? person) => person is not { } id ? "系统" : people.TryGetValue(id, out var found) ? found.Name : "已离开的人员";

    /// <summary>Where to call the person; null where they have not said.</summary>
    public string? PhoneOf(Guid? person) => person is { } id && people.TryGetValue(id, out var found) && found.Phone.Length > 0 ? found.Phone : null;

    public string Of(IReadOnlyCollection<Guid> group) =>
        string.Join("、", group.Take(MostNamed).Select(p => Of(p))) + (group.Count > MostNamed ? $"等 {group.Count} 人" : "");

    public static async Task<PeopleNames> ReadAsync(PerfApprovalDb db, Guid bureau, IEnumerable<Guid> named, CancellationToken stop)
    {
        Guid[] ids = [.. named.Distinct()];
        return new(await db.People.Where(p => p.BureauId == bureau && ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.Name, p.Phone), stop));
    }
}
