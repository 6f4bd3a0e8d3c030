using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Imports;

/// <summary>Turns an official document into the target tables of a unit, from a confirmed preview or the command.</summary>
public sealed class ImportDocument(PerfApprovalDb db, TargetTableDesk desk, DocumentIntake intake, FormCatalog forms)
{
    /// <summary>Creates the tables that are new and replaces the drafts of those that are known; what is under review stays as it is.</summary>
    /// <param name="year">Overrules the year of the document.</param>
    /// <exception cref="RuleBrokenException">The file cannot be used, is another unit's, or no round is open for it; nothing was saved.</exception>
    public async Task<ImportReport> RunAsync(Actor preparer, Guid unitId, string fileName, Stream content, int? year, CancellationToken stop)
    {
        var filed = await intake.ReadAsync(preparer, unitId, fileName, content, year, stop);
        return await TakeAsync(preparer, filed, null, _ => Task.CompletedTask, stop);
    }

    /// <summary>Imports those tables of a preview that are ticked, each only as it was shown; the preview is gone afterwards.</summary>
    /// <exception cref="RuleBrokenException">It was confirmed before, or has expired.</exception>
    public async Task<ImportReport> ConfirmAsync(Actor preparer, ImportPreview preview, IReadOnlyList<SeenTable> ticked, CancellationToken stop)
    {
        using var content = new MemoryStream(preview.Content, writable: false);
        var filed = await intake.ReadAsync(preparer, preview.UnitId, preview.FileName, content, preview.Year, stop);
        return await TakeAsync(preparer, filed, ticked, async gone =>
        {
            // The second of two who confirm waits here for the first, and finds nothing.
            var deleted = await db.ImportPreviews.Where(p => p.BureauId == preview.BureauId && p.Id == preview.Id).ExecuteDeleteAsync(gone);
            if (deleted == 0) throw new RuleBrokenException("这份预览刚才已经确认导入，没有重复导入；请到目标表中查看结果。");
        }, stop);
    }

    private async Task<ImportReport> TakeAsync(
        Actor preparer, FiledDocument read, IReadOnlyList<SeenTable>? ticked, Func<CancellationToken, Task> begin, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            await begin(stop);
            await OneImportAtATimeAsync(read, stop);
            var filed = await intake.MatchAgainAsync(read, stop);
            var tables = await TakeAllAsync(preparer, filed, ticked?.ToDictionary(t => t.Place), stop);
            await db.SaveAsync(stop);
            return new(forms[filed.Document.Form].Name, filed.Round.Year, tables, filed.Document.Notes);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    // Two imports of one document at once would each find the tables missing and create them twice.
    private Task<int> OneImportAtATimeAsync(FiledDocument filed, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"import {filed.Unit.Id} {filed.Round.Id}"}, 0))", stop);

    private async Task<List<ImportedTable>> TakeAllAsync(Actor preparer, FiledDocument filed, Dictionary<int, SeenTable>? ticked, CancellationToken stop)
    {
        // All at once: in the order of the document, two imports or an import and a publication could wait for each other.
        var locked = await desk.LockAsync(preparer, [.. filed.Contents.Select(m => m.KnownId).OfType<Guid>()], stop);
        var runs = await desk.RunsAsync(locked, stop);
        var start = await desk.NewRunAsync(filed.Round, await db.RosterAsync(filed.Unit.BureauId, filed.Unit.Id, stop), stop);
        return [.. filed.Contents.Select((content, i) => Take(content, ticked is null ? null : new Ticks(i + 1, ticked)))];

        ImportedTable Take(FiledContent content, Ticks? ticks)
        {
            var known = content.KnownId is { } id ? locked.Single(t => t.Id == id) : null;
            if (known is not null && TargetContent.Parse(known.Draft).SaysTheSameAs(content.Content)) return new(known.Id, known.Name, ImportOutcome.Unchanged, null);
            if (ticks?.Objection(known) is { } objection) return new(known?.Id, content.Content.Name, ImportOutcome.Skipped, objection);
            return known is null
                ? Create(preparer, filed, content, start)
                : Replace(preparer, known, content.Content, filed.FileName, runs[known.Id]);
        }
    }

    private ImportedTable Create(Actor preparer, FiledDocument filed, FiledContent content, WorkflowRun run)
    {
        var table = TargetTable.Import(preparer, filed.Round.Id, content.Content, filed.FileName, run, content.Preceding);
        db.TargetTables.Add(table);
        desk.Post(table);
        return new(table.Id, table.Name, ImportOutcome.Created, null);
    }

    private ImportedTable Replace(Actor preparer, TargetTable table, TargetContent content, string source, WorkflowRun run)
    {
        try
        {
            table.ImportAgain(preparer, content, source, run);
            return new(table.Id, table.Name, ImportOutcome.Replaced, null);
        }
        catch (RuleBrokenException underReview)
        {
            desk.Drop(table);
            return new(table.Id, table.Name, ImportOutcome.Skipped, underReview.Message);
        }
    }

    private sealed record Ticks(int Place, Dictionary<int, SeenTable> Ticked)
    {
        /// <summary>Why the table is left alone; null where it is ticked and still as it was shown.</summary>
        public string? Objection(TargetTable? known)
        {
            if (!Ticked.TryGetValue(Place, out var seen)) return "没有勾选。";
            if (known is null) return null;
            if (seen.DraftSha256.Length == 0) return $"预览之后已有人新建了《{known.Name}》，没有替换；请重新上传，核对后再确认。";
            return CanonicalJson.Sha256(known.Draft) == seen.DraftSha256 ? null : $"预览之后《{known.Name}》的草稿又有改动，没有替换；请重新上传，核对后再确认。";
        }
    }
}
