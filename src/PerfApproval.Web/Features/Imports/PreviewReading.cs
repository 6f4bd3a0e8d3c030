using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Imports;

/// <summary>Reads what a person uploaded, and what it would do to the unit's tables.</summary>
public sealed class PreviewReading(PerfApprovalDb db, TargetTableDesk desk, DocumentIntake intake, FormCatalog forms, TimeProvider clock)
{
    /// <summary>The person's own preview.</summary>
    /// <exception cref="RecordNotFoundException">There is none such, or not for this person any more.</exception>
    public async Task<ImportPreview> FindAsync(Actor preparer, Guid id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var preview = await db.ImportPreviews.AsNoTracking()
            .SingleOrDefaultAsync(p => p.BureauId == preparer.BureauId && p.Id == id && p.PersonId == preparer.Id && p.ExpiresAt > now, stop);
        return preview is not null && preparer.ScopesOf(ScopeKind.Unit, Role.Preparer).Contains(preview.UnitId) ? preview : throw new RecordNotFoundException();
    }

    public async Task<PreviewedDocument> ReadAsync(Actor preparer, ImportPreview preview, CancellationToken stop)
    {
        using var content = new MemoryStream(preview.Content, writable: false);
        var filed = await intake.ReadAsync(preparer, preview.UnitId, preview.FileName, content, preview.Year, stop);
        var run = await desk.NewRunAsync(filed.Round, await db.RosterAsync(filed.Unit.BureauId, filed.Unit.Id, stop), stop);
        var known = await KnownAsync(filed, stop);
        var runs = await desk.RunsAsync([.. known.Values], stop);
        CheckedTable[] tables = [.. filed.Contents.Select(c => CheckedTable.Of(c.Content, run.Form, run.Rules))];
        var findings = new Checkup(run.Rules).Of(tables);
        return new(preview, filed, forms[filed.Round.FormId], [.. filed.Contents.Select((c, i) =>
            Previewed(preparer, filed, i, c.KnownId is { } id ? known[id] : null, c.KnownId is { } of ? runs[of] : run, [.. findings.Where(f => f.Tables.Contains(i))]))]);
    }

    private async Task<Dictionary<Guid, TargetTable>> KnownAsync(FiledDocument filed, CancellationToken stop)
    {
        Guid[] ids = [.. filed.Contents.Select(c => c.KnownId).OfType<Guid>()];
        return await db.TargetTables.AsNoTracking()
            .Where(t => t.BureauId == filed.Unit.BureauId && ids.Contains(t.Id))
            .Include(t => t.Decisions)
            .ToDictionaryAsync(t => t.Id, stop);
    }

    private static PreviewedTable Previewed(
        Actor preparer, FiledDocument filed, int at, TargetTable? known, WorkflowRun run, IReadOnlyList<Finding> findings)
    {
        var content = filed.Contents[at].Content;
        ImportNote[] notes = [.. filed.Document.Notes.Where(n => n.Table == (content.Project?.Number ?? 0))];
        var seen = new SeenTable(at + 1, known is null ? "" : CanonicalJson.Sha256(known.Draft));
        var (outcome, obstacle) = OutcomeOf(preparer, filed, content, known, run);
        return new(at + 1, content, seen, known, outcome, obstacle, notes, findings);
    }

    private static (PreviewOutcome Outcome, string? Obstacle) OutcomeOf(Actor preparer, FiledDocument filed, TargetContent content, TargetTable? known, WorkflowRun run)
    {
        if (known is not null && TargetContent.Parse(known.Draft).SaysTheSameAs(content)) return (PreviewOutcome.Same, null);
        try
        {
            if (known is null) TargetTable.Import(preparer, filed.Round.Id, content, filed.FileName, run);
            else known.MustTakeImport(preparer, run);
            return (known is null ? PreviewOutcome.New : PreviewOutcome.Changed, null);
        }
        catch (RuleBrokenException broken)
        {
            return (PreviewOutcome.Impossible, broken.Message);
        }
    }
}
