using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.TargetTables;
using PerfApproval.Word.Reading;

namespace PerfApproval.Web.Features.Imports;

/// <summary>Reads an official document for a unit and finds what it is about; nothing is saved.</summary>
public sealed class DocumentIntake(PerfApprovalDb db, DocumentReader reader, FormCatalog forms)
{
    /// <param name="year">Overrules the year of the document.</param>
    /// <exception cref="RuleBrokenException">The file cannot be used, is another unit's, or no round is open for it.</exception>
    public async Task<FiledDocument> ReadAsync(Actor preparer, Guid unitId, string fileName, Stream content, int? year, CancellationToken stop)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.BureauId == preparer.BureauId && u.Id == unitId, stop)
            ?? throw new RecordNotFoundException();
        var document = reader.Read(fileName, content, year, stop);
        MustBeOf(unit, document);
        var contents = TargetContent.Of(document);
        var round = await RoundAsync(unit, document, stop);
        return new(fileName, unit, round, document, await MatchAsync(unit, round, contents, stop));
    }

    /// <summary>The same document held against the tables that there are by now.</summary>
    public async Task<FiledDocument> MatchAgainAsync(FiledDocument filed, CancellationToken stop) =>
        filed with { Contents = await MatchAsync(filed.Unit, filed.Round, [.. filed.Contents.Select(c => c.Content)], stop) };

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

    private async Task<IReadOnlyList<FiledContent>> MatchAsync(BudgetUnit unit, Round round, IReadOnlyList<TargetContent> contents, CancellationToken stop)
    {
        var known = await db.TargetTables.AsNoTracking()
            .Where(t => t.BureauId == unit.BureauId && t.UnitId == unit.Id && t.RoundId == round.Id)
            .Select(t => new KnownTable(t.Id, t.Kind, t.Code, t.Name)).ToListAsync(stop);
        var tables = (await PrecedingAsync(unit, round, stop)).ToDictionary(t => t.Id);
        var preceding = tables.Values.Select(KnownTable.Of).ToList();
        var matched = contents.Select(content => (Content: content, Known: KnownTable.Take(known, content))).ToList();
        return [.. matched.Select(m => new FiledContent(m.Content, m.Known?.Id,
            m.Known is null && KnownTable.Take(preceding, m.Content) is { } earlier ? tables[earlier.Id] : null))];
    }

    // The unit's tables of the latest year before: as they were adjusted at last, and not those that came to nothing or go on already.
    private async Task<List<TargetTable>> PrecedingAsync(BudgetUnit unit, Round round, CancellationToken stop)
    {
        var earlier = from table in db.TargetTables.AsNoTracking()
                      join filed in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { filed.BureauId, filed.Id }
                      where table.BureauId == unit.BureauId && table.UnitId == unit.Id && filed.Year < round.Year
                          && table.Status != TargetStatus.Rejected && table.Status != TargetStatus.Terminated
                          && !db.TargetTables.Any(a => a.BureauId == table.BureauId && a.AdjustsId == table.Id
                              && (a.Status == TargetStatus.Approved || a.Status == TargetStatus.Published))
                      select new { table, filed.Year };
        return await earlier.Where(t => t.Year == earlier.Max(e => e.Year))
            .Where(t => !db.TargetTables.Any(s => s.BureauId == t.table.BureauId && s.RoundId == round.Id && s.PrecedingId == t.table.Id
                && s.Status != TargetStatus.Rejected && s.Status != TargetStatus.Terminated))
            .OrderBy(t => t.table.Id).Select(t => t.table).ToListAsync(stop);
    }
}
