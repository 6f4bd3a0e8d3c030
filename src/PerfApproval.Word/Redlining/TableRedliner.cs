using System.Xml.Linq;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Redlining.Passages;
using PerfApproval.Word.Redlining.Revisions;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining;

/// <summary>Compares tables: the template's own rows by their place, those of indicators by the identity of the indicator.</summary>
internal sealed class TableRedliner(RegionRedliner regions, Form form, Authorship authorship, RevisionMarks marks)
{
    private readonly RowRedliner rows = new(regions, authorship, marks);

    public XElement Pair(TablePart old, TablePart now, Spot spot) => Table(now, old.Rows.Zip(now.Rows).SelectMany(p => p.Second.AreIndicators
        ? Indicators(p.First.Rows, p.Second.Rows, spot)
        : p.First.Rows.Zip(p.Second.Rows).SelectMany(r => rows.Pair(r.First, r.Second, spot))));

    public XElement Whole(TablePart table, Change change, Spot spot) =>
        Table(table, table.Rows.SelectMany(r => r.Rows).Select(r => rows.Whole(r, change, spot)));

    private static XElement Table(TablePart table, IEnumerable<XElement> rows) => new(
        table.Table.Name, table.Table.Attributes(), table.Table.Elements().Where(e => e.Name != WordXml.Row).Select(e => new XElement(e)), rows);

    private IEnumerable<XElement> Indicators(List<XElement> old, List<XElement> now, Spot spot)
    {
        var (earlier, later) = (spot.Earlier!.Indicators, spot.Project!.Indicators);
        var same = RowMatch.Pairs(earlier, later);
        var kept = Order.Kept(same);
        var moves = same.Except(kept).Where(p => RowRedliner.CanMove(old[p.Old], now[p.New])).ToDictionary(p => p, _ => marks.NextMove());
        foreach (var step in Order.Merged(old.Count, now.Count, kept))
        {
            var moved = moves.FirstOrDefault(m => m.Key.Old == step.Old || m.Key.New == step.New);
            var around = spot with { RowId = step.New is { } after ? later[after].Id : earlier[step.Old!.Value].Id };
            foreach (var element in Step(step, moved, old, now, around)) yield return element;
        }
    }

    private IEnumerable<XElement> Step(MergeStep step, KeyValuePair<IndexPair, string> move, List<XElement> old, List<XElement> now, Spot spot)
    {
        if (step is { Old: { } before, New: { } after })
            return rows.Pair(old[before], now[after], spot, Changed(spot.Earlier!.Indicators[before], spot.Project!.Indicators[after]));
        if (step.Old is { } gone)
        {
            return move.Value is null
                ? [rows.Whole(old[gone], Change.Deleted, spot with { IsWhole = true })]
                : rows.MovedFrom(old[gone], move.Value, spot with { IsWhole = true });
        }

        var come = step.New!.Value;
        return move.Value is null
            ? [rows.Whole(now[come], Change.Inserted, spot with { IsWhole = true })]
            : rows.MovedTo(old[move.Key.Old], now[come], move.Value, spot);
    }

    private HashSet<FieldTag> Changed(Indicator old, Indicator now) => [.. form.Indicators.Columns.Select(c => c.Field)
        .Where(f => IndicatorPlace.Text(old, f) != IndicatorPlace.Text(now, f)).Select(f => new FieldTag(Scope.Indicator, f.ToString()))];
}
