using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Rollovers;

/// <summary>Finds the tables of a unit that a new round may begin with: those of the latest year before it, as they stand.</summary>
public sealed class RolloverReading(PerfApprovalDb db, FormCatalog forms)
{
    /// <exception cref="RecordNotFoundException">The person prepares no tables for the unit, or there is no such round.</exception>
    public async Task<(BudgetUnit Unit, Round Round)> PlaceAsync(Actor preparer, Guid unitId, Guid roundId, CancellationToken stop)
    {
        if (!preparer.ScopesOf(ScopeKind.Unit, Role.Preparer).Contains(unitId)) throw new RecordNotFoundException();
        var bureau = preparer.BureauId;
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.BureauId == bureau && u.Id == unitId, stop);
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.BureauId == bureau && r.Id == roundId && r.Occasion == RoundOccasion.Annual, stop);
        return unit is null || round is null ? throw new RecordNotFoundException() : (unit, round);
    }

    public async Task<IReadOnlyList<RolloverCandidate>> CandidatesAsync(Actor preparer, BudgetUnit unit, Round round, CancellationToken stop)
    {
        var earlier = await EarlierAsync(preparer, unit, round, stop);
        Guid[] versions = [.. earlier.Select(t => t.CurrentVersionId)];
        var texts = await db.Versions.Where(v => v.BureauId == unit.BureauId && versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Content, stop);
        var begun = await db.TargetTables.AsNoTracking()
            .Where(t => t.BureauId == unit.BureauId && t.UnitId == unit.Id && t.RoundId == round.Id).ToListAsync(stop);
        var known = begun.Select(KnownTable.Of).ToList();
        return [.. earlier.Select(table => Candidate(table, texts[table.CurrentVersionId], round, begun, known))];
    }

    private async Task<List<TargetTable>> EarlierAsync(Actor preparer, BudgetUnit unit, Round round, CancellationToken stop)
    {
        var standing =
            from table in db.TargetTables.AsNoTracking().PreparedBy(preparer).Standing(db)
            join filed in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { filed.BureauId, filed.Id }
            where table.UnitId == unit.Id && filed.Year < round.Year && table.Status != TargetStatus.Rejected && table.Status != TargetStatus.Terminated
            select new { table, filed.Year };
        return await standing.Where(t => t.Year == standing.Max(s => s.Year)).OrderBy(t => t.table.Number).ThenBy(t => t.table.Id).Select(t => t.table).ToListAsync(stop);
    }

    private RolloverCandidate Candidate(TargetTable table, string text, Round round, List<TargetTable> begun, List<KnownTable> known)
    {
        if (begun.Find(t => t.PrecedingId is { } of && (of == table.Id || of == table.AdjustsId) && IsUnderWay(t)) is { } successor)
            return new(table, "已经沿用到这个批次，不会重复。", successor.Id, null);
        if (KnownTable.Take(known, TargetContent.Parse(text)) is { } same)
            return new(table, "这个批次已有同编码或同名的目标表，请直接填报它。", same.Id, null);
        return table.MayBeRolledOver
            ? RolloverCandidate.Of(table, text, forms[round.FormId], round.Year)
            : new(table, $"还没有审定（{table.Status.InChinese()}），审定之后才能沿用。", null, null);
    }

    private static bool IsUnderWay(TargetTable table) => table.Status is not (TargetStatus.Rejected or TargetStatus.Terminated);
}
