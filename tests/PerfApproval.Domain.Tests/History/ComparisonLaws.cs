using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.History;

/// <summary>The difference of two texts found the long way: every cell against every cell, every order tried.</summary>
internal static class ComparisonLaws
{
    public static IEnumerable<string> BrokenBy(TargetContent before, TargetContent after)
    {
        var found = Comparison.Of(before, after);
        if (!found.Cells.ToHashSet().SetEquals(CellsOf(before, after)) || found.Cells.Distinct().Count() != found.Cells.Count) yield return "the cells";
        var (ids, others) = (RowsOf(before).Select(r => r.Id).ToArray(), RowsOf(after).Select(r => r.Id).ToArray());
        if (!IdsOf(found, RowDifferenceKind.Removed).SequenceEqual(ids.Except(others))) yield return "the rows removed";
        if (!IdsOf(found, RowDifferenceKind.Added).SequenceEqual(others.Except(ids))) yield return "the rows added";
        foreach (var broken in OfMoves(before, after, IdsOf(found, RowDifferenceKind.Moved).ToHashSet())) yield return broken;
        if (found.IsEmpty != WrittenOut(before).SequenceEqual(WrittenOut(after))) yield return "whether there is any";
    }

    private static IEnumerable<string> OfMoves(TargetContent before, TargetContent after, HashSet<Guid> moved)
    {
        var earlier = RowsOf(before).ToDictionary(r => r.Id);
        var kept = RowsOf(after).Where(r => earlier.ContainsKey(r.Id)).ToArray();
        var rekinded = kept.Where(r => (r.Place.Level1, r.Place.Level2) != (earlier[r.Id].Place.Level1, earlier[r.Id].Place.Level2)).Select(r => r.Id).ToArray();
        if (!rekinded.All(moved.Contains)) yield return "rows under another heading that did not move";
        int[] standing = [.. kept.Where(r => !moved.Contains(r.Id)).Select(r => earlier[r.Id].Place.Position)];
        if (!standing.SequenceEqual(standing.Order())) yield return "rows that stand and changed their order";
        int[] all = [.. kept.Where(r => !rekinded.Contains(r.Id)).Select(r => earlier[r.Id].Place.Position)];
        if (standing.Length != MostInOrder(all)) yield return "more moved than had to";
    }

    // Every subset of the rows.
    private static int MostInOrder(int[] positions) => Enumerable.Range(0, 1 << positions.Length)
        .Select(subset => positions.Where((_, i) => (subset >> i & 1) == 1).ToArray())
        .Where(chosen => chosen.SequenceEqual(chosen.Order())).Max(chosen => chosen.Length);

    private static IEnumerable<Guid> IdsOf(Comparison found, RowDifferenceKind kind) => found.Rows.Where(r => r.Kind == kind).Select(r => r.RowId);

    private static IEnumerable<CellDifference> CellsOf(TargetContent before, TargetContent after)
    {
        var (cells, others) = (AllCells(before), AllCells(after));
        var rows = RowsOf(before).Select(r => (Guid?)r.Id).Intersect(RowsOf(after).Select(r => (Guid?)r.Id)).Append(null).ToHashSet();
        foreach (var (row, field) in cells.Keys.Union(others.Keys).Where(k => rows.Contains(k.Row)))
        {
            var (was, now) = (cells.GetValueOrDefault((row, field), ""), others.GetValueOrDefault((row, field), ""));
            if (was != now) yield return new(row, field, was, now);
        }
    }

    private static Dictionary<(Guid? Row, string Field), string> AllCells(TargetContent content)
    {
        var cells = new Dictionary<(Guid?, string), string>
        {
            [(null, "year")] = $"{content.Year}",
            [(null, "unit.code")] = content.Unit.Code ?? "",
            [(null, "unit.name")] = content.Unit.Name,
        };
        if (content.Overall is { } overall)
        {
            (cells[(null, "goal")], cells[(null, "measures")]) = (string.Join('\n', overall.Goal), string.Join('\n', overall.Measures));
            foreach (var item in overall.Items)
                (cells[(item.Id, "title")], cells[(item.Id, "goal")], cells[(item.Id, "indicators")]) = (item.Title, item.Goal, item.Indicators);
        }

        if (content.Project is not { } project) return cells;
        (cells[(null, "name")], cells[(null, "code")], cells[(null, "goals")]) = (project.Name, project.Code ?? "", string.Join('\n', project.Goals));
        foreach (var (key, amount) in project.Funds) cells[(null, $"funds.{key}")] = amount;
        foreach (var point in project.Plan ?? []) cells[(null, $"plan.{point.By}")] = point.Share;
        foreach (var row in project.Indicators)
        {
            (cells[(row.Id, "name")], cells[(row.Id, "value")]) = (row.Name, row.Value);
            (cells[(row.Id, "description")], cells[(row.Id, "basis")]) = (row.Description ?? "", row.Basis ?? "");
        }

        return cells;
    }

    private static IReadOnlyList<TargetRow> RowsOf(TargetContent content) => TargetRow.Of(content);

    private static IEnumerable<string> WrittenOut(TargetContent content) =>
        AllCells(content).Where(c => c.Value.Length > 0 && c.Key.Row is null).OrderBy(c => c.Key.Field, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}")
            .Concat(RowsOf(content).Select(r => $"{r.Id} {r.Place} {string.Join('|', r.Cells)}"));
}
