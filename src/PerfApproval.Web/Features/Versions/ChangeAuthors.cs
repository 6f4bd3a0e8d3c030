using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.History;
using PerfApproval.Web.Data;
using PerfApproval.Word.Redlining;

namespace PerfApproval.Web.Features.Versions;

/// <summary>Finds who made each change between two texts of a table, and when.</summary>
public sealed class ChangeAuthors(PerfApprovalDb db)
{
    public async Task<Authorship> OfAsync(VersionedTable table, ComparedText from, ComparedText to, CancellationToken stop)
    {
        var (bureau, id, latest) = (table.Table.BureauId, table.Table.Id, table.Table.LatestVersion);
        int[] ends = [from.Number ?? (from.IsDraft ? latest : 0), to.Number ?? (to.IsDraft ? latest : 0)];
        List<Change> kept = [.. await db.Changes.AsNoTracking()
            .Where(c => c.BureauId == bureau && c.TableId == id && c.VersionNumber > ends.Min() && c.VersionNumber <= ends.Max())
            .OrderBy(c => c.VersionNumber).ThenBy(c => c.Position).ToListAsync(stop)];
        if (from.IsDraft || to.IsDraft)
            kept.AddRange(await db.DraftChanges.AsNoTracking().Where(c => c.BureauId == bureau && c.TableId == id).OrderBy(c => c.Position).ToListAsync(stop));

        var otherwise = await LatestAsync(table, to, stop);
        Guid[] people = [.. kept.Select(c => c.PersonId).Distinct()];
        var names = await db.People.Where(p => p.BureauId == bureau && people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        return new(otherwise, place => By(place, kept) is { } made ? new(names[made.PersonId], made.At) : null);
    }

    // What no change tells of is the author's of the later text.
    private async Task<Revision> LatestAsync(VersionedTable table, ComparedText to, CancellationToken stop)
    {
        var number = to.Number ?? table.Table.LatestVersion;
        return await (
            from version in db.Versions
            where version.BureauId == table.Table.BureauId && version.TableId == table.Table.Id && version.Number == number
            join author in db.People on new { version.BureauId, Id = version.AuthorId } equals new { author.BureauId, author.Id }
            select new Revision(author.Name, version.CreatedAt)).SingleAsync(stop);
    }

    // The last who had a hand in it; a row that moved or came may also have been edited.
    private static Change? By(ChangePlace place, List<Change> kept)
    {
        var (row, field) = (place.RowId, place.Field);
        var ofRow = kept.Where(c => c.RowId == row).ToList();
        return field is null ? ofRow.FindLast(c => c.Kind != ChangeKind.Edited) ?? ofRow.LastOrDefault()
            : ofRow.FindLast(c => c.Kind == ChangeKind.Edited && c.Field == field) ?? ofRow.FindLast(c => c.Kind != ChangeKind.Edited && row is not null);
    }
}
