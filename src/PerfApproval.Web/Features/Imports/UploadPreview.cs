using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Imports;

/// <summary>Keeps an uploaded document until it is confirmed; one that cannot be used is refused at once.</summary>
public sealed class UploadPreview(PerfApprovalDb db, DocumentIntake intake, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">The file cannot be used, is another unit's, or no round is open for it.</exception>
    public async Task<ImportPreview> RunAsync(Actor preparer, Guid unitId, string fileName, Stream file, int? year, CancellationToken stop)
    {
        if (!preparer.ScopesOf(ScopeKind.Unit, Role.Preparer).Contains(unitId)) throw new RecordNotFoundException();
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        content.Position = 0;
        var filed = await intake.ReadAsync(preparer, unitId, fileName, content, year, stop);
        var preview = ImportPreview.Upload(preparer, filed.Unit, fileName, content.ToArray(), year, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await MakeRoomAsync(preparer, stop);
        db.ImportPreviews.Add(preview);
        await db.SaveAsync(stop);
        return preview;
    }

    private async Task MakeRoomAsync(Actor preparer, CancellationToken stop)
    {
        // Uploads of one person at the same moment would not see each other.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"previews of {preparer.Id}"}, 0))", stop);
        var own = db.ImportPreviews.Where(p => p.BureauId == preparer.BureauId && p.PersonId == preparer.Id);
        var kept = own.OrderByDescending(p => p.UploadedAt).ThenByDescending(p => p.Id).Take(ImportPreview.MostOfOnePerson - 1).Select(p => p.Id);
        await own.Where(p => !kept.Contains(p.Id)).ExecuteDeleteAsync(stop);
    }
}
