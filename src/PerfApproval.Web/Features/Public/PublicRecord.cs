using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>What everybody may know of a publication without its files.</summary>
public sealed record PublicRecord(
    Guid Id, string Bureau, string Issuer, string Title, int Year, int Number, DateTimeOffset PublishedAt, int Tables,
    string FileName, string DocumentSha256, string? PdfSha256, string OpenDataSha256, PublicLink? Successor, PublicLink? Predecessor, PublicTakedown? Takedown);

/// <summary>Another publication of the same set.</summary>
public sealed record PublicLink(Guid Id, int Year, int Number);

/// <summary>When and why it was taken down.</summary>
public sealed record PublicTakedown(string Reason, DateTimeOffset At);

/// <summary>Reads what is public.</summary>
public static class PublicRecords
{
    /// <summary>The publications that stand: nothing replaced them, and nobody took them down.</summary>
    public static IQueryable<Publication> Standing(this PerfApprovalDb db) => db.Publications.Where(p =>
        p.Takedown == null && !db.Publications.Any(later => later.BureauId == p.BureauId && later.ReplacesId == p.Id));

    public static Task<PublicRecord?> PublicRecordAsync(this PerfApprovalDb db, Guid id, CancellationToken stop) => (
        from p in db.Publications
        where p.Id == id
        join bureau in db.Bureaus on p.BureauId equals bureau.Id
        let issuer = p.ScopeKind == ScopeKind.Unit
            ? db.Units.Where(u => u.BureauId == p.BureauId && u.Id == p.ScopeId).Select(u => u.Name).First()
            : db.Departments.Where(d => d.BureauId == p.BureauId && d.Id == p.ScopeId).Select(d => d.Name).First()
        select new PublicRecord(
            p.Id, bureau.Name, issuer, p.Title, p.Year, p.Number, p.PublishedAt, p.Entries.Count, p.FileName, p.DocumentSha256, p.PdfSha256, p.OpenDataSha256,
            db.Publications.Where(s => s.BureauId == p.BureauId && s.ReplacesId == p.Id).Select(s => new PublicLink(s.Id, s.Year, s.Number)).FirstOrDefault(),
            db.Publications.Where(s => s.BureauId == p.BureauId && s.Id == p.ReplacesId).Select(s => new PublicLink(s.Id, s.Year, s.Number)).FirstOrDefault(),
            p.Takedown == null ? null : new PublicTakedown(p.Takedown.Reason, p.Takedown.At))).SingleOrDefaultAsync(stop);
}
