using PerfApproval.Domain.Documents;
using PerfApproval.Word.Redlining.Passages;
using PerfApproval.Word.Redlining.Revisions;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining.Matching;

/// <summary>Which copies of a block are of the same unit, project or item in both documents, and where that leaves a comparison.</summary>
internal sealed class CopyPairs(EditionMatch match)
{
    public IEnumerable<MergeStep> Steps(BlockPart old, BlockPart now, Spot spot) => Order.Merged(old.Copies.Count, now.Copies.Count, Kept(old, now, spot));

    public bool AreSame(BlockPart old, BlockPart now, IndexPair copies, Spot spot) => Kept(old, now, spot).Contains(copies);

    /// <summary>Inside a copy that both documents have.</summary>
    public Spot SpotOf(BlockKind kind, IndexPair pair, Spot around) => kind switch
    {
        BlockKind.Unit => around with { Unit = match.After.Units[pair.New], Units = pair },
        BlockKind.Item => around with { RowId = around.Unit!.Overall!.Items[pair.New].Id },
        BlockKind.Project => around with
        {
            Project = match.After.Units[around.Units!.Value.New].Tables[pair.New],
            Earlier = match.Before.Units[around.Units.Value.Old].Tables[pair.Old],
        },
        _ => around,
    };

    /// <summary>Inside a copy that only one of the documents has.</summary>
    public Spot SpotOf(BlockKind kind, int number, Change change, Spot around)
    {
        var edition = change == Change.Deleted ? match.Before : match.After;
        var unit = around.Units is { } units ? edition.Units[change == Change.Deleted ? units.Old : units.New] : around.Unit;
        return kind switch
        {
            BlockKind.Unit => around with { Unit = edition.Units[number], Units = null },
            BlockKind.Item => around with { Unit = unit, RowId = unit!.Overall!.Items[number].Id },
            BlockKind.Overall => around with { Unit = unit },
            BlockKind.Project => around with { Unit = unit, Project = unit!.Tables[number], Earlier = null },
            _ => around with { Unit = null },
        };
    }

    private IReadOnlyList<IndexPair> Kept(BlockPart old, BlockPart now, Spot spot) => old.Kind switch
    {
        BlockKind.Unit => match.Units,
        BlockKind.Project => spot.Units is { } unit ? match.Projects(unit) : [],
        BlockKind.Item => spot.Units is { } unit ? match.Items(unit) : [],
        _ => old.Copies.Count > 0 && now.Copies.Count > 0 ? [new IndexPair(0, 0)] : [],
    };
}
