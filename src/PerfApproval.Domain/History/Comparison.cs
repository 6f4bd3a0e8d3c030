using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>What exactly differs between two texts of a target table (对比): cells said otherwise, rows added, removed and moved.</summary>
public sealed record Comparison
{
    private Comparison() { }

    /// <summary>The earlier text, every row with its identity.</summary>
    public required TargetContent Before { get; init; }

    public required TargetContent After { get; init; }

    /// <summary>The cells of the table itself first, then those of the rows that both have, in the order of the later text.</summary>
    public required IReadOnlyList<CellDifference> Cells { get; init; }

    /// <summary>Rows that only the earlier text has, in its order, then those that were added or moved, in the order of the later one.</summary>
    public required IReadOnlyList<RowDifference> Rows { get; init; }

    public bool IsEmpty => Changes == 0;

    /// <summary>Each cell said otherwise counts, and each row that came, went or moved.</summary>
    public int Changes => Cells.Count + Rows.Count;

    /// <summary>How many rows have anything changed.</summary>
    public int RowsConcerned => Cells.Select(c => c.RowId).OfType<Guid>().Concat(Rows.Select(r => r.RowId)).Distinct().Count();

    /// <summary>Compares by identity: a row that was renamed, given another value or moved is still that row.</summary>
    /// <remarks>Rows that were kept before rows had identities are matched by what they say.</remarks>
    /// <param name="after">The text of a project where the earlier one is of a project.</param>
    public static Comparison Of(TargetContent before, TargetContent after)
    {
        var later = after.WithIdentities(before);
        var earlier = before.WithIdentities(later);
        var (rows, others) = (TargetRow.Of(earlier), TargetRow.Of(later));
        return new()
        {
            Before = earlier,
            After = later,
            Cells = [.. OfTable(earlier, later), .. OfRows(rows, others)],
            Rows = [.. Gone(rows, others), .. Come(rows, others)],
        };
    }

    public int Count(RowDifferenceKind kind) => Rows.Count(r => r.Kind == kind);

    private static IEnumerable<CellDifference> OfTable(TargetContent before, TargetContent after) =>
        Differing(null, TableTexts.Of(before), TableTexts.Of(after));

    private static IEnumerable<CellDifference> OfRows(IReadOnlyList<TargetRow> before, IReadOnlyList<TargetRow> after)
    {
        var earlier = before.ToDictionary(r => r.Id);
        return after.Where(r => earlier.ContainsKey(r.Id)).SelectMany(r => Differing(r.Id, earlier[r.Id].Cells, r.Cells));
    }

    private static IEnumerable<CellDifference> Differing(Guid? row, IReadOnlyList<Cell> before, IReadOnlyList<Cell> after)
    {
        var earlier = before.ToDictionary(c => c.Field, c => c.Text, StringComparer.Ordinal);
        foreach (var (field, text) in after)
        {
            earlier.Remove(field, out var was);
            if ((was ?? "") != text) yield return new(row, field, was ?? "", text);
        }

        foreach (var (field, was) in before.Where(c => earlier.ContainsKey(c.Field) && c.Text.Length > 0)) yield return new(row, field, was, "");
    }

    private static IEnumerable<RowDifference> Gone(IReadOnlyList<TargetRow> before, IReadOnlyList<TargetRow> after)
    {
        var kept = after.Select(r => r.Id).ToHashSet();
        return before.Where(r => !kept.Contains(r.Id)).Select(r => new RowDifference(RowDifferenceKind.Removed, r.Id, r.Place, null));
    }

    private static IEnumerable<RowDifference> Come(IReadOnlyList<TargetRow> before, IReadOnlyList<TargetRow> after)
    {
        var earlier = before.ToDictionary(r => r.Id, r => r.Place);
        var standing = Standing.Of(before, after);
        foreach (var row in after)
        {
            if (!earlier.TryGetValue(row.Id, out var place)) yield return new(RowDifferenceKind.Added, row.Id, null, row.Place);
            else if (!standing.Contains(row.Id)) yield return new(RowDifferenceKind.Moved, row.Id, place, row.Place);
        }
    }
}

/// <summary>One cell that says something else; blank where one of the two does not have it.</summary>
/// <param name="RowId">The indicator, or the item of an overall target; null for a cell of the table itself.</param>
/// <param name="Field">As <see cref="Forms.FieldKeys"/> and <see cref="TargetCells"/> name it.</param>
public sealed record CellDifference(Guid? RowId, string Field, string Before, string After);

/// <summary>A row that came, went, or stands elsewhere.</summary>
public sealed record RowDifference(RowDifferenceKind Kind, Guid RowId, RowPlace? Before, RowPlace? After);

/// <summary>Where a row stands: counted from 1, and for an indicator in which kind of the taxonomy.</summary>
public sealed record RowPlace(int Position, string Level1, string Level2);

/// <summary>新增, 删除 or 移位.</summary>
public enum RowDifferenceKind
{
    Added,
    Removed,
    Moved,
}
