using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>The table of a walk as the database keeps it, read anew each time, with the mails and audit entries since the last time.</summary>
internal sealed class StoredTable(Ground ground, Guid bureauId, Guid tableId)
{
    private readonly HashSet<Guid> mails = [];
    private int entries;

    public Guid Id => tableId;

    public Task<IReadOnlyList<string>> RowsAsync() => ground.DoAsync<IReadOnlyList<string>>(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var known = entries;
        var added = await db.AuditEntries.AsNoTracking().Where(e => e.BureauId == bureauId && e.TableId == tableId && e.Sequence > known).ToListAsync();
        entries += added.Count;
        var sent = (await db.Outbox.AsNoTracking().Where(m => m.BureauId == bureauId).ToListAsync()).Where(m => mails.Add(m.Id));
        return [.. RowText.Of(await WholeAsync(db)), .. added.Select(RowText.Of), .. sent.Select(RowText.Of)];
    });

    // With every list that the table has in the database.
    private Task<TargetTable> WholeAsync(PerfApprovalDb db)
    {
        var lists = db.Model.FindEntityType(typeof(TargetTable))!.GetNavigations().Select(n => n.Name).Where(n => n != nameof(TargetTable.Trail));
        return lists.Aggregate(db.TargetTables.AsNoTracking().AsSplitQuery(), (query, list) => query.Include(list))
            .SingleAsync(t => t.BureauId == bureauId && t.Id == tableId);
    }
}
