using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Reads a page of the tables that a person may see, filtered and in order, at any number of them.</summary>
public sealed class TableListing(PerfApprovalDb db, WordSearch words)
{
    /// <summary>Above this it is only said that there are more.</summary>
    public const int MostCounted = 1000;

    public async Task<ListedTables> ReadAsync(Actor actor, TableFilter filter, StretchStart start, CancellationToken stop)
    {
        await using var reading = await db.BeginListingAsync(stop);
        var reach = await Reach.OfAsync(actor, db, stop);
        var units = await ChosenUnitsAsync(actor, filter, reach, stop);
        var found = Filtered(reach.Tables, filter, units);
        foreach (var word in filter.Words) found = await words.FindAsync(found, actor.BureauId, word, stop);
        var order = filter.Order switch
        {
            // Numbers count within a unit.
            null or TableOrder.Number => units is { Length: 1 } ? TableOrder.Number : TableOrder.Changed,
            var chosen => chosen.Value,
        };
        var rows = await Rows(Stretched(found, order, start)).ToListAsync(stop);
        return new(Stretch.Of(rows, start, row => order == TableOrder.Changed ? StretchStart.KeyOf(row.ChangedAt, row.Id) : TableKey.Of(row, order).ToString()), order,
            await found.Select(t => t.Id).Take(MostCounted + 1).CountAsync(stop), units is { Length: 1 });
    }

    // Null: those of all units.
    private async Task<Guid[]?> ChosenUnitsAsync(Actor actor, TableFilter filter, Reach reach, CancellationToken stop)
    {
        if (filter.Unit is { } unit) return [unit];
        if (filter.Department is not { } department) return reach.HasCopies ? null : reach.Units;
        return await db.Units.Where(u => u.BureauId == actor.BureauId && u.DepartmentId == department).Select(u => u.Id).ToArrayAsync(stop);
    }

    private static IQueryable<TargetTable> Filtered(IQueryable<TargetTable> found, TableFilter filter, Guid[]? units)
    {
        if (units is not null && (filter.Unit ?? filter.Department) is not null) found = found.Where(t => units.Contains(t.UnitId));
        if (filter.Round is { } round) found = found.Where(t => t.RoundId == round);
        if (filter.Status is { } status) found = found.Where(t => t.Status == status);
        if (filter.Stage is { Length: > 0 } stage) found = found.Where(t => t.StageName == stage);
        // Said twice: the amount tells the planner how many there are, the other the index where they stand.
        if (filter.Least is { } least) found = found.Where(t => t.Amount >= least && (t.Amount ?? TableKey.NoAmount) >= least);
        if (filter.Most is { } most) found = found.Where(t => t.Amount <= most && (t.Amount ?? TableKey.NoAmount) <= most);
        return found;
    }

    private IQueryable<TargetTable> Stretched(IQueryable<TargetTable> found, TableOrder order, StretchStart start) => order switch
    {
        TableOrder.Changed => found.Stretched(start, t => t.ChangedAt, t => t.Id),
        TableOrder.Amount => ByAmount(found, TableKey.Parse(start.Key), start.IsBackward).Take(StretchStart.Length + 1),
        _ => ByNumber(found, TableKey.Parse(start.Key), start.IsBackward).Take(StretchStart.Length + 1),
    };

    private static IQueryable<TargetTable> ByAmount(IQueryable<TargetTable> found, TableKey? key, bool backward)
    {
        var (amount, id) = (key?.Value ?? default, key?.Id ?? default);
        if (backward && key is not null)
        {
            return found.Where(t => EF.Functions.GreaterThan(ValueTuple.Create(t.Amount ?? TableKey.NoAmount, t.Id), ValueTuple.Create(amount, id)))
                .OrderBy(t => t.Amount ?? TableKey.NoAmount).ThenBy(t => t.Id);
        }

        if (key is not null) found = found.Where(t => EF.Functions.LessThan(ValueTuple.Create(t.Amount ?? TableKey.NoAmount, t.Id), ValueTuple.Create(amount, id)));
        return found.OrderByDescending(t => t.Amount ?? TableKey.NoAmount).ThenByDescending(t => t.Id);
    }

    // The latest year first, each in the order of its document.
    private IQueryable<TargetTable> ByNumber(IQueryable<TargetTable> found, TableKey? key, bool backward)
    {
        var (year, number, id) = (-(key?.Year ?? default), key?.Number ?? default, key?.Id ?? default);
        var filed = found.Join(db.Rounds, t => new { t.BureauId, Id = t.RoundId }, r => new { r.BureauId, r.Id }, (table, round) => new { table, Year = -round.Year });
        if (backward && key is not null)
        {
            return filed.Where(f => EF.Functions.LessThan(ValueTuple.Create(f.Year, f.table.Number, f.table.Id), ValueTuple.Create(year, number, id)))
                .OrderByDescending(f => f.Year).ThenByDescending(f => f.table.Number).ThenByDescending(f => f.table.Id).Select(f => f.table);
        }

        if (key is not null) filed = filed.Where(f => EF.Functions.GreaterThan(ValueTuple.Create(f.Year, f.table.Number, f.table.Id), ValueTuple.Create(year, number, id)));
        return filed.OrderBy(f => f.Year).ThenBy(f => f.table.Number).ThenBy(f => f.table.Id).Select(f => f.table);
    }

    private IQueryable<TableRow> Rows(IQueryable<TargetTable> tables) => tables.Select(t => new TableRow(
        t.Id, db.Rounds.Where(r => r.BureauId == t.BureauId && r.Id == t.RoundId).Select(r => r.Year).First(),
        db.Units.Where(u => u.BureauId == t.BureauId && u.Id == t.UnitId).Select(u => u.Name).First(),
        t.Number, t.Name, t.Amount, t.Status, t.StageName, t.ChangedAt));
}

/// <summary>A page of the list.</summary>
/// <param name="Count">How many there are, as far as they were counted.</param>
/// <param name="OfOneUnit">Whether only one unit's tables can be among them.</param>
public sealed record ListedTables(Stretch<TableRow> Tables, TableOrder Order, int Count, bool OfOneUnit)
{
    public string Tally => Count > TableListing.MostCounted ? $"{TableListing.MostCounted} 份以上" : $"共 {Count} 份";
}

/// <summary>One table of the list.</summary>
public sealed record TableRow(
    Guid Id, int Year, string Unit, int Number, string Name, decimal? Amount, TargetStatus Status, string Stage, DateTimeOffset ChangedAt);
