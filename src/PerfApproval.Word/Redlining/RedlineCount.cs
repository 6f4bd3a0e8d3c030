using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Redlining;

/// <summary>Counts what differs between two editions.</summary>
internal sealed class RedlineCount(EditionMatch match, Form form)
{
    private RedlineSummary sum = new();

    public RedlineSummary Run()
    {
        var (before, after) = (match.Before.Units, match.After.Units);
        foreach (var unit in match.Units) Count(before[unit.Old], after[unit.New], unit);
        var (gone, come) = (before.Except(match.Units.Select(u => before[u.Old])), after.Except(match.Units.Select(u => after[u.New])));
        return sum with
        {
            RemovedProjects = sum.RemovedProjects + gone.Sum(u => u.Tables.Count),
            AddedProjects = sum.AddedProjects + come.Sum(u => u.Tables.Count),
        };
    }

    private void Count(TargetDocument old, TargetDocument now, IndexPair unit)
    {
        var projects = match.Projects(unit);
        sum = sum with
        {
            RemovedProjects = sum.RemovedProjects + old.Tables.Count - projects.Count,
            AddedProjects = sum.AddedProjects + now.Tables.Count - projects.Count,
            ChangedCells = sum.ChangedCells + OverallCells(old.Overall, now.Overall, match.Items(unit)),
        };
        foreach (var pair in projects) Count(old.Tables[pair.Old], now.Tables[pair.New]);
    }

    private void Count(ProjectTarget old, ProjectTarget now)
    {
        var earlier = sum;
        var (before, after) = (Texts(old), Texts(now));
        sum = sum with { ChangedCells = sum.ChangedCells + form.Fields.Keys.Count(f => before.Text(f) != after.Text(f)) };
        CountIndicators(old.Indicators, now.Indicators);
        if (sum != earlier) sum = sum with { ChangedProjects = sum.ChangedProjects + 1 };
    }

    private void CountIndicators(IReadOnlyList<Indicator> old, IReadOnlyList<Indicator> now)
    {
        var pairs = RowMatch.Pairs(old, now);
        var changed = pairs.Select(p => form.Indicators.Columns.Count(c => IndicatorPlace.Text(old[p.Old], c.Field) != IndicatorPlace.Text(now[p.New], c.Field))).ToList();
        sum = sum with
        {
            RemovedIndicators = sum.RemovedIndicators + old.Count - pairs.Count,
            AddedIndicators = sum.AddedIndicators + now.Count - pairs.Count,
            MovedIndicators = sum.MovedIndicators + pairs.Count - Order.Kept(pairs).Count,
            ChangedIndicators = sum.ChangedIndicators + changed.Count(c => c > 0),
            ChangedCells = sum.ChangedCells + changed.Sum(),
        };
    }

    // The unit, the year and the number stand in every table and are no cell of it.
    private static FieldTexts Texts(ProjectTarget project) => FieldTexts.Of(project with { Number = 0 }, new DocumentUnit(null, ""), null);

    private static int OverallCells(OverallTarget? old, OverallTarget? now, IReadOnlyList<IndexPair> items)
    {
        if (old is null || now is null) return (old is null ? 0 : 2 + 3 * old.Items.Count) + (now is null ? 0 : 2 + 3 * now.Items.Count);
        var changed = (old.Goal.SequenceEqual(now.Goal) ? 0 : 1) + (old.Measures.SequenceEqual(now.Measures) ? 0 : 1);
        changed += items.Sum(p => Parts(old.Items[p.Old]).Zip(Parts(now.Items[p.New])).Count(t => t.First != t.Second));
        return changed + 3 * (old.Items.Count + now.Items.Count - 2 * items.Count);
    }

    private static string[] Parts(OverallItem item) => [item.Title, item.Goal, item.Indicators];
}
