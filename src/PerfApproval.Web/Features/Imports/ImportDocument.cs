using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Word.Reading;

namespace PerfApproval.Web.Features.Imports;

/// <summary>Turns an official document into the target tables of a unit, from the page or the command.</summary>
public sealed class ImportDocument(PerfApprovalDb db, TargetTableDesk desk, DocumentReader reader, FormCatalog forms)
{
    /// <summary>Creates the tables that are new and replaces the drafts of those that are known; what is under review stays as it is.</summary>
    /// <param name="year">Overrules the year of the document.</param>
    /// <exception cref="RuleBrokenException">The file cannot be used, is another unit's, or no round is open for it; nothing was saved.</exception>
    public async Task<ImportReport> RunAsync(Actor preparer, Guid unitId, string fileName, Stream content, int? year, CancellationToken stop)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.BureauId == preparer.BureauId && u.Id == unitId, stop)
            ?? throw new RecordNotFoundException();
        var document = reader.Read(fileName, content, year, stop);
        MustBeOf(unit, document);
        var contents = TargetContent.Of(document);

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            var round = await RoundAsync(unit, document, stop);
            await OneImportAtATimeAsync(unit, round, stop);
            var tables = await TakeAllAsync(preparer, unit, round, contents, fileName, stop);
            await db.SaveAsync(stop);
            return new(forms[document.Form].Name, round.Year, tables, document.Notes);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static void MustBeOf(BudgetUnit unit, TargetDocument document)
    {
        if (document.Unit.Code is { Length: > 0 } code && code != unit.Code)
            throw new InputRefusedException($"这份文档是“{code}{document.Unit.Name}”的，不是“{unit.Code}{unit.Name}”的；请选择对应的单位后再导入。");
        if (document.Unit.Code is null && document.Unit.Name.Length > 0 && document.Unit.Name != unit.Name)
            throw new InputRefusedException($"这份文档的实施单位是“{document.Unit.Name}”，不是“{unit.Name}”；请选择对应的单位后再导入。");
    }

    private async Task<Round> RoundAsync(BudgetUnit unit, TargetDocument document, CancellationToken stop) =>
        await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.BureauId == unit.BureauId
            && r.Year == document.Year && r.FormId == document.Form && r.Occasion == RoundOccasion.Annual, stop)
        ?? throw new RuleBrokenException($"还没有 {document.Year} 年“{forms[document.Form].Name}”的编报批次；请核对文档年度，或请系统管理员先开设批次。");

    // Two imports of one document at once would each find the tables missing and create them twice.
    private Task<int> OneImportAtATimeAsync(BudgetUnit unit, Round round, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"import {unit.Id} {round.Id}"}, 0))", stop);

    private async Task<List<ImportedTable>> TakeAllAsync(
        Actor preparer, BudgetUnit unit, Round round, IReadOnlyList<TargetContent> contents, string source, CancellationToken stop)
    {
        var known = await db.TargetTables.AsNoTracking()
            .Where(t => t.BureauId == unit.BureauId && t.UnitId == unit.Id && t.RoundId == round.Id)
            .Select(t => new KnownTable(t.Id, t.Kind, t.Code, t.Name)).ToListAsync(stop);
        var preceding = await PrecedingAsync(unit, round, stop);
        var matches = contents.Select(content => (Content: content, Known: Taken(known, content))).ToList();
        // All at once: in the order of the document, two imports or an import and a publication could wait for each other.
        var locked = await desk.LockAsync(preparer, [.. matches.Select(m => m.Known?.Id).OfType<Guid>()], stop);
        var runs = await desk.RunsAsync(locked, stop);
        var start = await desk.NewRunAsync(round, await db.RosterAsync(unit.BureauId, unit.Id, stop), stop);
        return [.. matches.Select(m => m.Known is null
            ? Create(preparer, round, m.Content, source, start, preceding.Find(p => new KnownTable(p.Id, p.Kind, p.Code, p.Name).IsFor(m.Content)))
            : Replace(preparer, locked.Single(t => t.Id == m.Known.Id), m.Content, source, runs[m.Known.Id]))];
    }

    private static KnownTable? Taken(List<KnownTable> known, TargetContent content)
    {
        var same = known.Find(k => k.IsFor(content));
        if (same is not null) known.Remove(same);
        return same;
    }

    // The unit's tables of the latest year before: as they were adjusted at last, and not those that came to nothing.
    private async Task<List<TargetTable>> PrecedingAsync(BudgetUnit unit, Round round, CancellationToken stop)
    {
        var earlier = from table in db.TargetTables.AsNoTracking()
                      join filed in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { filed.BureauId, filed.Id }
                      where table.BureauId == unit.BureauId && table.UnitId == unit.Id && filed.Year < round.Year
                          && table.Status != TargetStatus.Rejected && table.Status != TargetStatus.Terminated
                          && !db.TargetTables.Any(a => a.BureauId == table.BureauId && a.AdjustsId == table.Id
                              && (a.Status == TargetStatus.Approved || a.Status == TargetStatus.Published))
                      select new { table, filed.Year };
        return await earlier.Where(t => t.Year == earlier.Max(e => e.Year)).OrderBy(t => t.table.Id).Select(t => t.table).ToListAsync(stop);
    }

    private ImportedTable Create(Actor preparer, Round round, TargetContent content, string source, WorkflowRun run, TargetTable? preceding)
    {
        var table = TargetTable.Import(preparer, round.Id, content, source, run, preceding);
        db.TargetTables.Add(table);
        desk.Post(table);
        return new(table.Id, table.Name, ImportOutcome.Created, null);
    }

    private ImportedTable Replace(Actor preparer, TargetTable table, TargetContent content, string source, WorkflowRun run)
    {
        if (TargetContent.Parse(table.Draft).SaysTheSameAs(content)) return new(table.Id, table.Name, ImportOutcome.Unchanged, null);
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

    private sealed record KnownTable(Guid Id, TargetKind Kind, string? Code, string Name)
    {
        // A project keeps its code when it is renamed; where the form has no code, the name is all there is.
        public bool IsFor(TargetContent content) => Kind == content.Kind && (Kind == TargetKind.Overall
            || (Code is { Length: > 0 } && content.Project?.Code is { Length: > 0 } code ? Code == code : Name == content.Name));
    }
}
