using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.History;

/// <summary>By how much a figure changed, units converted: 300 万元 against 2,500,000 元 is +50 万元, a fifth more.</summary>
/// <param name="Difference">In <paramref name="Unit"/>, negative for less.</param>
/// <param name="Unit">The unit of the later figure; 个百分点 between percentages.</param>
/// <param name="Percent">Of the earlier figure; null where that was zero.</param>
public sealed record NumericShift(decimal Difference, string Unit, decimal? Percent)
{
    /// <summary>Null where one of the two is no figure, or their units measure different things.</summary>
    /// <param name="moneyUnit">The unit in which the form prints amounts.</param>
    public static NumericShift? Of(CellDifference cell, string moneyUnit)
    {
        if (cell.Field.StartsWith(FieldKeys.FundsPrefix, StringComparison.Ordinal))
            return Between(AmountIn(moneyUnit, cell.Before), AmountIn(moneyUnit, cell.After));
        var isFigure = cell.RowId is not null && cell.Field == TargetCells.Value || cell.Field.StartsWith(FieldKeys.PlanPrefix, StringComparison.Ordinal);
        return isFigure ? Between(Quantity.Of(IndicatorValue.Parse(cell.Before)), Quantity.Of(IndicatorValue.Parse(cell.After))) : null;
    }

    // A blank amount is none that could have grown.
    private static Quantity? AmountIn(string unit, string printed) =>
        printed.Length > 0 && Amount.Parse(printed) is { } amount ? Quantity.Of(amount, unit) : null;

    private static NumericShift? Between(Quantity? before, Quantity? after)
    {
        if (before is null || after is null || after.Less(before) is not { } difference) return null;
        var share = before.InBase == 0 ? (decimal?)null : decimal.Round(100 * (after.InBase - before.InBase) / Math.Abs(before.InBase), 2);
        return new(difference, after.IsShare ? "个百分点" : after.Unit, share);
    }
}
