using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Public;

/// <summary>One table that a publication holds.</summary>
public sealed record PublicEntry(int Position, string Unit, string Name, string Form, string? Amount)
{
    /// <summary>Read from the frozen versions: what the tables are called today may not be public.</summary>
    public static Task<List<PublicEntry>> OfAsync(PerfApprovalDb db, Guid publication, CancellationToken stop) =>
        db.Database.SqlQuery<PublicEntry>($"""
            SELECT e.position AS "Position", v.content::jsonb #>> ARRAY['unit', 'name'] AS "Unit",
                   coalesce(v.content::jsonb #>> ARRAY['project', 'name'], '部门整体绩效目标') AS "Name",
                   v.content::jsonb ->> 'form' AS "Form",
                   v.content::jsonb #>> ARRAY['project', 'funds', 'total'] AS "Amount"
            FROM publication_entry e JOIN target_version v ON v.bureau_id = e.bureau_id AND v.id = e.version_id
            WHERE e.publication_id = {publication}
            """).OrderBy(e => e.Position).ToListAsync(stop);
}
