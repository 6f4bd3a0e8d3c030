using System.Text;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Finds tables by a word in their names, by the beginning of their codes, or by their units.</summary>
public sealed class WordSearch(PerfApprovalDb db)
{
    // What more tables say is met soon enough on the way along any order.
    private const int MostListed = 5000;

    private const int Pair = 2;

    public async Task<IQueryable<TargetTable>> FindAsync(IQueryable<TargetTable> tables, Guid bureau, string word, CancellationToken stop)
    {
        var units = await db.Units.Where(u => u.BureauId == bureau && (u.Name.Contains(word) || u.Code.StartsWith(word))).Select(u => u.Id).ToArrayAsync(stop);
        return await ListedAsync(tables, units, word, stop) is { } ids
            ? tables.Where(t => ids.Contains(t.Id))
            : tables.Where(t => units.Contains(t.UnitId) || TextSearch.Says(t.Name, word) || t.Code!.StartsWith(word));
    }

    // Each way on its own, so that its index answers; null where too many are found.
    private static async Task<Guid[]?> ListedAsync(IQueryable<TargetTable> tables, Guid[] units, string word, CancellationToken stop)
    {
        var length = word.Normalize(NormalizationForm.FormKC).EnumerateRunes().Count();
        if (length < Pair) return null;
        var named = tables.Where(t => TextSearch.HasPairsOf(t.Name, word));
        // A pair that is there is the word; of more characters each pair might stand elsewhere.
        if (length > Pair) named = named.Where(t => TextSearch.Says(t.Name, word));
        var found = new HashSet<Guid>();
        foreach (var way in new[] { named, tables.Where(t => t.Code!.StartsWith(word)), units.Length == 0 ? null : tables.Where(t => units.Contains(t.UnitId)) })
        {
            if (way is null) continue;
            found.UnionWith(await way.Select(t => t.Id).Take(MostListed + 1 - found.Count).ToListAsync(stop));
            if (found.Count > MostListed) return null;
        }

        return [.. found];
    }
}
