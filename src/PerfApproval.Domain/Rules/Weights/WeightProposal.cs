using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Weights;

/// <summary>An even split of the weights (平均分配权重): each level 1 shares its points among its indicators, in whole points.</summary>
public static class WeightProposal
{
    /// <summary>The points of each row, in the order of the rows; null where the year gives a level 1 no weight.</summary>
    /// <param name="levels1">The level 1 of each row.</param>
    public static IReadOnlyList<int?> For(Form form, Weighting weights, IReadOnlyList<string> levels1)
    {
        var shares = weights.SharesOf(form, levels1);
        var points = levels1.Distinct(StringComparer.Ordinal).Where(shares.ContainsKey)
            .ToDictionary(l => l, l => new Queue<int>(Split(shares[l], levels1.Count(other => other == l))), StringComparer.Ordinal);
        return [.. levels1.Select(l => points.TryGetValue(l, out var left) ? left.Dequeue() : (int?)null)];
    }

    // The points that do not come out even go to the first rows, one each.
    private static IEnumerable<int> Split(int share, int rows) =>
        Enumerable.Range(0, rows).Select(row => (share / rows) + (row < share % rows ? 1 : 0));
}
