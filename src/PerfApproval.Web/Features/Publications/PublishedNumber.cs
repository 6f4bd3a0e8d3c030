using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Publications;

/// <summary>One of the publications of a set: under which number, when, by whom, and what became of it.</summary>
public sealed record PublishedNumber(Guid Id, int Year, int Number, DateTimeOffset At, string Publisher, int Tables, bool Replaced, string? TakenDown)
{
    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<PublishedNumber>> OfAsync(PerfApprovalDb db, Round round, Scope scope, CancellationToken stop) => await (
        from p in db.Publications
        where p.BureauId == round.BureauId && p.RoundId == round.Id && p.ScopeKind == scope.Kind && p.ScopeId == scope.Id
        join publisher in db.People on new { p.BureauId, Id = p.PublisherId } equals new { publisher.BureauId, publisher.Id }
        orderby p.Number descending
        select new PublishedNumber(p.Id, p.Year, p.Number, p.PublishedAt, publisher.Name, p.Entries.Count,
            db.Publications.Any(later => later.BureauId == p.BureauId && later.ReplacesId == p.Id), p.Takedown == null ? null : p.Takedown.Reason)).ToListAsync(stop);
}
