using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>What the table of the round before said of each indicator that goes on in this one (上年).</summary>
public sealed class PrecedingValues
{
    private readonly Dictionary<Guid, Indicator> indicators;

    private PrecedingValues(Guid? tableId, int year, IEnumerable<Indicator> indicators)
    {
        (TableId, Year) = (tableId, year);
        this.indicators = indicators.Where(i => i.Id is not null).ToDictionary(i => i.Id!.Value);
    }

    public static PrecedingValues None { get; } = new(null, 0, []);

    /// <summary>The table that said so; null where there is none that the person may see.</summary>
    public Guid? TableId { get; }

    public int Year { get; }

    public bool IsEmpty => indicators.Count == 0;

    /// <summary>The indicator as it was; null for one that is new.</summary>
    /// <param name="row">The identity of the indicator now.</param>
    public Indicator? this[Guid? row] => row is { } id ? indicators.GetValueOrDefault(id) : null;

    /// <summary>What stands beside the value of an indicator: 2025 年：≥90%.</summary>
    public string WordsFor(Guid? row) => this[row] is { } earlier ? $"{Year} 年：{(earlier.Value.Length == 0 ? "空" : earlier.Value)}" : $"{Year} 年没有";

    /// <summary>What stood at last, adjustments included, as far as the person may see it.</summary>
    public static async Task<PrecedingValues> ReadAsync(PerfApprovalDb db, Actor actor, TargetTable table, CancellationToken stop)
    {
        if (table.PrecedingId is not { } preceding) return None;
        var standing = await StandingAsync(db, table.BureauId, preceding, stop);
        var said = await (
            from earlier in db.TargetTables.VisibleTo(actor, db)
            join version in db.Versions on new { earlier.BureauId, Id = earlier.CurrentVersionId } equals new { version.BureauId, version.Id }
            join round in db.Rounds on new { earlier.BureauId, Id = earlier.RoundId } equals new { round.BureauId, round.Id }
            where earlier.Id == standing
            select new { version.Content, round.Year }).SingleOrDefaultAsync(stop);
        return said is null ? None : new(standing, said.Year, TargetContent.Parse(said.Content).Project?.Indicators ?? []);
    }

    private static async Task<Guid> StandingAsync(PerfApprovalDb db, Guid bureau, Guid table, CancellationToken stop)
    {
        while (await db.TargetTables.Where(t => t.BureauId == bureau && t.AdjustsId == table && (t.Status == TargetStatus.Approved || t.Status == TargetStatus.Published))
            .Select(t => (Guid?)t.Id).FirstOrDefaultAsync(stop) is { } adjusted) table = adjusted;
        return table;
    }
}
