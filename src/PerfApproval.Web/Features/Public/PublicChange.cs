using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Versions;

namespace PerfApproval.Web.Features.Public;

/// <summary>What one table of a publication says otherwise than the publication that it replaced.</summary>
public sealed record PublicChange(string Name, string Words, IReadOnlyList<PublicCellChange> Cells)
{
    /// <summary>Nothing where the publication replaces none, or what it replaced is not to be seen any more.</summary>
    public static async Task<IReadOnlyList<PublicChange>> OfAsync(PerfApprovalDb db, FormCatalog forms, PublicRecord record, CancellationToken stop)
    {
        if (record.Predecessor is not { } replaced || await db.Publications.AnyAsync(p => p.Id == replaced.Id && p.Takedown != null, stop)) return [];
        var (before, after) = (await TextsAsync(db, replaced.Id, stop), await TextsAsync(db, record.Id, stop));
        var gone = before.Where(b => after.All(a => a.FiledAs != b.FiledAs)).Select(b => new PublicChange(b.Content.Name, "不再公开。", []));
        return [.. after.Select(a => Of(before.Find(b => b.FiledAs == a.FiledAs), a, forms)).OfType<PublicChange>(), .. gone];
    }

    private static PublicChange? Of(PublicText? before, PublicText after, FormCatalog forms)
    {
        if (before is null) return new(after.Content.Name, "新增公开。", []);
        if (before.Text == after.Text) return null;
        var compared = new ComparedTable(forms[after.Content.Form], new("", before.Content, null), new("", after.Content, null));
        return compared.Comparison.IsEmpty ? null : new(after.Content.Name, compared.Comparison.InChinese(), [.. compared.Comparison.Cells.Select(c => PublicCellChange.Of(c, compared))]);
    }

    private static async Task<List<PublicText>> TextsAsync(PerfApprovalDb db, Guid publication, CancellationToken stop) =>
        await db.Database.SqlQuery<PublicText>($"""
            SELECT e.position AS "Position", filed_as(e.bureau_id, e.table_id) AS "FiledAs", v.content AS "Text"
            FROM publication_entry e JOIN target_version v ON v.bureau_id = e.bureau_id AND v.id = e.version_id
            WHERE e.publication_id = {publication}
            """).OrderBy(t => t.Position).ToListAsync(stop);

    private sealed record PublicText(int Position, Guid FiledAs, string Text)
    {
        public TargetContent Content => TargetContent.Parse(Text);
    }
}

/// <summary>One cell that is public with another text now.</summary>
public sealed record PublicCellChange(string Cell, string Before, string After)
{
    public static PublicCellChange Of(CellDifference cell, ComparedTable compared)
    {
        var row = compared.Rows.FirstOrDefault(r => r.Row.Id == cell.RowId)?.Row.Name;
        var label = CellLabels.Of(compared.Form, cell.RowId is not null, cell.Field);
        return new(row is null ? label : $"{row}·{label}", cell.Before, cell.After);
    }
}
