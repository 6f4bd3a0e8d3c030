using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules;

/// <summary>The shares of the levels 1 in a year that weighs indicators, in percent; what is missing to 100 is the budget's execution rate, which is no indicator.</summary>
/// <param name="WithCost">Where the table has a level 1 of costs.</param>
/// <param name="WithoutCost">Where it has none.</param>
public sealed record Weighting(IReadOnlyDictionary<string, int> WithCost, IReadOnlyDictionary<string, int> WithoutCost)
{
    private const string Cost = "成本指标";

    /// <summary>The shares that hold for a table.</summary>
    /// <param name="levels1">The levels 1 of its rows.</param>
    public IReadOnlyDictionary<string, int> SharesOf(Form form, IEnumerable<string> levels1) =>
        form.Taxonomy.HasLevel1(Cost) && levels1.Contains(Cost) ? WithCost : WithoutCost;
}
