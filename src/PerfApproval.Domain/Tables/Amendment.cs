using PerfApproval.Domain.History;

namespace PerfApproval.Domain.Tables;

/// <summary>What one person changed in a draft (修改), each change with what stood there before: it is merged with what others did meanwhile.</summary>
/// <param name="Rows">Rows that came, went or moved, in the order in which that was done.</param>
/// <param name="Cells">What cells say now, those of rows that came included.</param>
public sealed record Amendment(IReadOnlyList<RowEdit> Rows, IReadOnlyList<CellEdit> Cells)
{
    /// <summary>All that differs between the draft a page was made from and what was typed into it.</summary>
    public static Amendment Between(DraftSheet before, DraftSheet typed)
    {
        var earlier = before.Rows.ToDictionary(r => r.Id);
        var kept = typed.Rows.Select(r => r.Id).ToHashSet();
        return new(
            [.. before.Rows.Where(r => !kept.Contains(r.Id)).Select(RowEdit.Removed), .. Placed(before, typed)],
            [
                .. typed.Fields.Where(f => Differ(before.Fields.GetValueOrDefault(f.Key, ""), f.Value))
                    .Select(f => new CellEdit(null, f.Key, before.Fields.GetValueOrDefault(f.Key, ""), f.Value)),
                .. typed.Rows.SelectMany(row => Between(earlier.GetValueOrDefault(row.Id) ?? DraftRow.Blank(row.Id), row)),
            ]);
    }

    /// <summary>The same with every row called otherwise.</summary>
    internal Amendment Calling(Func<Guid, Guid> named) => new(
        [.. Rows.Select(r => r with { RowId = named(r.RowId), After = r.After is { } above ? named(above) : null })],
        [.. Cells.Select(c => c with { RowId = c.RowId is { } row ? named(row) : null })]);

    private static IEnumerable<CellEdit> Between(DraftRow before, DraftRow typed) =>
        typed.Cells.Where(c => Differ(before[c.Key], c.Value)).Select(c => new CellEdit(typed.Id, c.Key, before[c.Key], c.Value));

    private static bool Differ(string before, string typed) => CellText.Kept(before) != CellText.Kept(typed);

    private static IEnumerable<RowEdit> Placed(DraftSheet before, DraftSheet typed)
    {
        var places = before.Rows.Select((row, i) => (row.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var known = typed.Rows.Where(r => places.ContainsKey(r.Id)).ToList();
        var standing = LongestRise.Of([.. known.Select(r => places[r.Id])]).Select(i => known[i].Id).ToHashSet();
        Guid? above = null;
        foreach (var row in typed.Rows)
        {
            if (!places.ContainsKey(row.Id)) yield return RowEdit.Added(row.Id, above);
            else if (!standing.Contains(row.Id)) yield return RowEdit.Moved(row.Id, above);
            above = row.Id;
        }
    }
}
