using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Data;

/// <summary>Which versions of their rule books bureaus have.</summary>
public static class RuleBookQueries
{
    /// <summary>The versions of one book.</summary>
    public static IQueryable<RuleBookEdition> Of(this IQueryable<RuleBookEdition> editions, Guid bureauId, string form, int year) =>
        editions.Where(e => e.BureauId == bureauId && e.FormId == form && e.Year == year);

    /// <returns>Null where the bureau has no book of its own.</returns>
    public static Task<int?> LatestAsync(this IQueryable<RuleBookEdition> editions, Guid bureauId, string form, int year, CancellationToken stop) =>
        editions.Of(bureauId, form, year).MaxAsync(e => (int?)e.Number, stop);
}
