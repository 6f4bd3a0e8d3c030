using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Phrases;

/// <summary>What a reviewer keeps at hand for reasons, and what they gave as reasons lately.</summary>
public static class PhraseQueries
{
    private const int LatestDecisions = 40, MostRecent = 5;

    public static IQueryable<string> PhrasesOf(this PerfApprovalDb db, Person person) =>
        db.Phrases.Where(p => p.BureauId == person.BureauId && p.PersonId == person.Id).OrderBy(p => p.At).Select(p => p.Text);

    /// <summary>Those kept, and behind them the reasons of the last decisions that are not among them.</summary>
    public static async Task<IReadOnlyList<string>> PhrasesForAsync(this PerfApprovalDb db, Person person, CancellationToken stop)
    {
        var kept = await db.PhrasesOf(person).ToListAsync(stop);
        var given = await db.Decisions.Where(d => d.BureauId == person.BureauId && d.PersonId == person.Id)
            .OrderByDescending(d => d.At).Take(LatestDecisions).Select(d => d.Reason).ToListAsync(stop);
        return [.. kept, .. given.Where(r => r.Length is > 0 and <= Phrase.Longest).Distinct().Except(kept).Take(MostRecent)];
    }

    /// <summary>Keeps a phrase once; keeping it again changes nothing.</summary>
    public static async Task KeepPhraseAsync(this PerfApprovalDb db, Person person, string text, DateTimeOffset at, CancellationToken stop)
    {
        var phrase = Phrase.Keep(person, text, at);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO phrase (bureau_id, person_id, text, at) VALUES ({phrase.BureauId}, {phrase.PersonId}, {phrase.Text}, {phrase.At}) ON CONFLICT DO NOTHING", stop);
    }
}
