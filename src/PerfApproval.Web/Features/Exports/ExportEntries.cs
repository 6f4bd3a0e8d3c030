using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Exports;

/// <summary>Writes the audit entries of a period, for the page and for the command; nothing is kept in memory.</summary>
public sealed class ExportEntries(PerfApprovalDb db)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <param name="bureauId">Null for all bureaus.</param>
    /// <param name="from">The first day in China.</param>
    /// <param name="to">The last day, itself included.</param>
    /// <returns>How many entries there were.</returns>
    /// <exception cref="RuleBrokenException">The period ends before it begins.</exception>
    public async Task<long> RunAsync(Guid? bureauId, DateOnly from, DateOnly to, ExportFormat format, TextWriter output, CancellationToken stop)
    {
        MustBePeriod(from, to);
        if (format == ExportFormat.Csv) await output.WriteAsync((CsvLine.Mark + CsvLine.Of(ExportedEntry.Columns)).AsMemory(), stop);
        var count = 0L;
        await foreach (var entry in Entries(bureauId, from, to).AsAsyncEnumerable().WithCancellation(stop))
        {
            await output.WriteAsync((format == ExportFormat.Csv ? CsvLine.Of(entry.Cells) : entry.Json() + "\n").AsMemory(), stop);
            count++;
        }

        await output.FlushAsync(stop);
        return count;
    }

    public static void MustBePeriod(DateOnly from, DateOnly to)
    {
        if (to < from) throw new RuleBrokenException("结束日期早于开始日期，请改正后再导出。");
        if (to == DateOnly.MaxValue) throw new RuleBrokenException("结束日期不对，请改正后再导出。");
    }

    private IQueryable<ExportedEntry> Entries(Guid? bureauId, DateOnly from, DateOnly to)
    {
        var begin = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), China).ToUniversalTime();
        var end = new DateTimeOffset(to.AddDays(1).ToDateTime(TimeOnly.MinValue), China).ToUniversalTime();
        return
            from entry in db.AuditEntries.AsNoTracking()
            where entry.At >= begin && entry.At < end && (bureauId == null || entry.BureauId == bureauId)
            join bureau in db.Bureaus on entry.BureauId equals bureau.Id
            join table in db.TargetTables on new { entry.BureauId, Id = entry.TableId } equals new { table.BureauId, table.Id }
            join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
            join round in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { round.BureauId, round.Id }
            orderby entry.At, entry.TableId, entry.Sequence
            select new ExportedEntry(
                entry.At, bureau.Name, unit.Code, unit.Name, round.Year, table.Id, table.Name, entry.Sequence,
                db.People.Where(p => p.BureauId == entry.BureauId && p.Id == entry.PersonId).Select(p => p.Name).FirstOrDefault(),
                entry.What, entry.Details, entry.Hash);
    }
}

/// <summary>How entries are written: JSON lines for programs, CSV for Excel.</summary>
public enum ExportFormat
{
    JsonLines,
    Csv,
}
