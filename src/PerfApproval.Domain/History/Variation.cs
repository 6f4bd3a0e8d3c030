using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>One line of what differs between two texts, in words that can be kept: a cell said otherwise, or a row that came, went or moved.</summary>
/// <param name="Field">For a row that came or went the cell that says most of it; for one that moved its place.</param>
internal sealed record Variation(ChangeKind Kind, Guid? RowId, string? RowName, string Field, string Before, string After)
{
    public const string Place = "place";

    /// <summary>All that differs, in the order in which a reader would go through it.</summary>
    public static IEnumerable<Variation> Between(TargetContent before, TargetContent after)
    {
        var comparison = Comparison.Of(before, after);
        var (rows, others) = (ById(comparison.Before), ById(comparison.After));
        return comparison.Cells.Select(c => new Variation(ChangeKind.Edited, c.RowId, c.RowId is { } id ? others[id].Name : null, c.Field, c.Before, c.After))
            .Concat(comparison.Rows.Select(r => Of(r, rows.GetValueOrDefault(r.RowId), others.GetValueOrDefault(r.RowId))));
    }

    /// <summary>The rows with which a table begins.</summary>
    public static IEnumerable<Variation> Beginning(TargetContent content) => TargetRow.Of(content).Select(Added);

    private static Dictionary<Guid, TargetRow> ById(TargetContent content) => TargetRow.Of(content).ToDictionary(r => r.Id);

    private static Variation Of(RowDifference difference, TargetRow? before, TargetRow? after) => (before, after) switch
    {
        (null, { } came) => Added(came),
        ({ } went, null) => new(ChangeKind.Removed, went.Id, went.Name, went.MostTelling.Field, went.MostTelling.Text, ""),
        _ => new(ChangeKind.Moved, difference.RowId, after?.Name, Place, PlaceOf(difference.Before), PlaceOf(difference.After)),
    };

    private static Variation Added(TargetRow row) => new(ChangeKind.Added, row.Id, row.Name, row.MostTelling.Field, "", row.MostTelling.Text);

    private static string PlaceOf(RowPlace? place) => place is null ? "" : string.Join('/', new[] { place.Level1, place.Level2, $"{place.Position}" }.Where(p => p.Length > 0));
}
