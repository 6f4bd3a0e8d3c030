using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Data;

/// <summary>The rule books that submissions are reviewed by: a bureau's own for a form and a year, or else the one that comes with the program.</summary>
public sealed class RulesInForce(RuleShelf shelf, FormCatalog forms)
{
    // What a number stands for never changes; which number is the latest is asked each time.
    private readonly ConcurrentDictionary<(Guid Bureau, string Form, int Year, int Number), RuleBook> known = [];

    public RuleBook Shipped(string form, int year) => shelf.For(form, year);

    /// <param name="number">The version of the bureau's own book; null where it has none.</param>
    public async Task<RuleBook> ReadAsync(PerfApprovalDb db, Guid bureauId, string form, int year, int? number, CancellationToken stop)
    {
        var shipped = Shipped(form, year);
        if (number is not { } own) return shipped;
        var key = (bureauId, form, year, own);
        if (known.TryGetValue(key, out var book)) return book;
        var edition = await db.RuleBooks.AsNoTracking().SingleAsync(b => b.BureauId == bureauId && b.FormId == form && b.Year == year && b.Number == own, stop);
        return known.GetOrAdd(key, edition.Book(shipped, forms[form]));
    }

    public Task<RuleBook> ReadAsync(PerfApprovalDb db, Round round, int? number, CancellationToken stop) =>
        ReadAsync(db, round.BureauId, round.FormId, round.Year, number, stop);
}
