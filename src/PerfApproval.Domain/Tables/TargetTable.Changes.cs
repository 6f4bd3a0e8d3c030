using PerfApproval.Domain.History;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private const int MostNamed = 3;

    /// <summary>The target values of the draft that differ from those that were last under review.</summary>
    public IReadOnlyList<ChangedValue> ChangedValues()
    {
        if (versions.Where(v => v.Origin is VersionOrigin.Submission or VersionOrigin.Correction).MaxBy(v => v.Number) is not { } last) return [];
        var comparison = Comparison.Of(TargetContent.Parse(last.Content), TargetContent.Parse(Draft));
        var names = TargetRow.Of(comparison.After).ToDictionary(r => r.Id, r => r.Name);
        return [.. comparison.Cells.Where(c => c.RowId is not null && c.Field == TargetCells.Value)
            .Select(c => new ChangedValue(c.RowId!.Value, names[c.RowId.Value], c.Before, c.After))];
    }

    private void MustExplain(IReadOnlyList<ChangedValue> values, Explanations reasons)
    {
        ChangedValue[] open = [.. values.Where(v => reasons.Of(v).Length == 0)];
        if (open.Length == 0) return;
        var named = string.Join("、", open.Take(MostNamed).Select(v => $"{v.Indicator}（{v.Before}→{v.After}）"));
        throw new RuleBrokenException(
            $"《{Name}》有 {open.Length} 项指标值与上次提交时不同，还没有写明变更理由：{named}{(open.Length > MostNamed ? "等" : "")}；请在“提交审核”处逐项填写后再提交。");
    }

    // Before the draft is replaced: what it said is held against what it will say.
    private void Note(IEnumerable<Variation> variations, Guid person, DateTimeOffset at)
    {
        foreach (var variation in variations)
        {
            var earlier = draftChanges.Where(c => c.IsOfSameCellAs(variation)).MaxBy(c => c.Position);
            if (earlier is null || earlier.PersonId != person || variation.Kind is ChangeKind.Added or ChangeKind.Removed) Add(variation, person, at);
            else earlier.GoOn(variation, at);
        }

        draftChanges.RemoveAll(c => c.IsUndone);
    }

    private void Add(Variation variation, Guid person, DateTimeOffset at)
    {
        // Somebody's row that came and went again before anybody could know of it.
        if (variation.Kind == ChangeKind.Removed && draftChanges.Any(c => c.Kind == ChangeKind.Added && c.RowId == variation.RowId)
            && draftChanges.Where(c => c.RowId == variation.RowId).All(c => c.PersonId == person))
            draftChanges.RemoveAll(c => c.RowId == variation.RowId);
        else draftChanges.Add(DraftChange.Of(this, draftChanges.Select(c => c.Position).DefaultIfEmpty(0).Max() + 1, variation, person, at));
    }

    private void KeepChangesWith(TargetVersion version)
    {
        changes.AddRange(draftChanges.OrderBy(c => c.Position).Select((c, i) => CellChange.Of(this, version.Number, i + 1, c)));
        draftChanges.Clear();
    }
}
