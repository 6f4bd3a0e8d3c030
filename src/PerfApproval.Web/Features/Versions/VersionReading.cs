using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Versions;

/// <summary>Reads the versions of a table that a person may see, and the texts they want to compare.</summary>
public sealed class VersionReading(PerfApprovalDb db, FormCatalog forms)
{
    public const string Draft = "draft", Adjusted = "adjusted", Preceding = "preceding";

    /// <exception cref="RecordNotFoundException">There is no such table for this person.</exception>
    public async Task<VersionedTable> FindAsync(Actor actor, Guid id, CancellationToken stop)
    {
        var table = await db.TargetTables.AsNoTracking().VisibleTo(actor, db).SingleOrDefaultAsync(t => t.Id == id, stop) ?? throw new RecordNotFoundException();
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.BureauId == table.BureauId && r.Id == table.RoundId, stop);
        var unit = await db.Units.Where(u => u.BureauId == table.BureauId && u.Id == table.UnitId).Select(u => u.Name).SingleAsync(stop);
        return new(table, round, unit, forms[round.FormId])
        {
            SeesDraft = actor.ScopesOf(ScopeKind.Unit, Role.Preparer).Contains(table.UnitId) && table.Status is TargetStatus.Drafting or TargetStatus.Returned,
            IsOfUnit = actor.ScopesOf(ScopeKind.Unit, Role.Preparer).Contains(table.UnitId),
            Decided = await db.Decisions.Where(d => d.BureauId == table.BureauId && d.TableId == id && d.PersonId == actor.Id)
                .OrderByDescending(d => d.At).Select(d => (Guid?)d.VersionId).FirstOrDefaultAsync(stop),
        };
    }

    /// <summary>The versions without their texts, the latest first.</summary>
    public async Task<IReadOnlyList<VersionRow>> RowsAsync(VersionedTable table, CancellationToken stop) => await (
        from version in VisibleVersions(table)
        join author in db.People on new { version.BureauId, Id = version.AuthorId } equals new { author.BureauId, author.Id }
        orderby version.Number descending
        select new VersionRow(version.Id, version.Number, version.Origin, version.CreatedAt, author.Name, version.Reason, version.Changes, version.RowsConcerned, version.Sha256))
        .ToListAsync(stop);

    /// <summary>A version by its number, the draft, the published table that this one adjusts, or last year's.</summary>
    /// <exception cref="RuleBrokenException">There is none such for this person.</exception>
    public async Task<ComparedText> TextAsync(Actor actor, VersionedTable table, string name, CancellationToken stop) => name switch
    {
        Draft when table.SeesDraft => new("正在修改的草稿", TargetContent.Parse(table.Table.Draft), null) { IsDraft = true },
        Adjusted when table.Table.AdjustsId is { } adjusted => await CurrentOfAsync(actor, adjusted, "调整前公开的", stop),
        Preceding when table.Table.PrecedingId is { } preceding => await CurrentOfAsync(actor, preceding, "上年的", stop),
        _ when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => await VersionAsync(table, number, stop),
        _ => throw Missing(),
    };

    private async Task<ComparedText> VersionAsync(VersionedTable table, int number, CancellationToken stop) =>
        await VisibleVersions(table).SingleOrDefaultAsync(v => v.Number == number, stop) is { } version
            ? new($"第 {number} 版（{version.Origin.InChinese()}，{version.CreatedAt.InChina()}）", TargetContent.Parse(version.Content), number)
            : throw Missing();

    private async Task<ComparedText> CurrentOfAsync(Actor actor, Guid other, string words, CancellationToken stop)
    {
        var current = db.TargetTables.VisibleTo(actor, db).Where(t => t.Id == other).Select(t => t.CurrentVersionId);
        var version = await db.Versions.AsNoTracking().SingleOrDefaultAsync(v => v.BureauId == actor.BureauId && current.Contains(v.Id), stop) ?? throw Missing();
        return new($"{words}第 {version.Number} 版（{version.CreatedAt.InChina()}）", TargetContent.Parse(version.Content), null);
    }

    // Nobody outside the unit sees what it has not submitted yet.
    private IQueryable<TargetVersion> VisibleVersions(VersionedTable table)
    {
        var (bureau, id) = (table.Table.BureauId, table.Table.Id);
        var all = db.Versions.AsNoTracking().Where(v => v.BureauId == bureau && v.TableId == id);
        if (table.IsOfUnit) return all;
        var reviewed = db.Versions.Where(r => r.BureauId == bureau && r.TableId == id && (r.Origin == VersionOrigin.Submission || r.Origin == VersionOrigin.Correction));
        return all.Where(v => v.Number <= reviewed.Max(r => r.Number));
    }

    private static RuleBrokenException Missing() => new("没有找到要对比的版本，或者您不能查看它；请返回版本列表重新选择。");
}
