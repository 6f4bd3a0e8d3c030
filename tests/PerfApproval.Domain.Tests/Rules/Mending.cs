using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>A preparer who agrees to what a finding would mend in a table of indicators.</summary>
internal static class Mending
{
    /// <summary>What the only mend of the only finding makes of the cell.</summary>
    public static string Mended(this IReadOnlyList<Finding> findings) => findings.ShouldHaveSingleItem().Mends.ShouldHaveSingleItem().After;

    public static Reviewed Mended(this Reviewed table, Finding finding) => table.With(p => p with
    {
        Indicators = [.. p.Indicators.Select((indicator, i) => finding.Mends.Where(m => m.Place.Row == i + 1).Aggregate(indicator, With))],
    });

    private static Indicator With(Indicator indicator, Mend mend) => mend.Place.Field switch
    {
        TargetCells.Value => indicator with { Value = mend.After },
        TargetCells.IndicatorName => indicator with { Name = mend.After },
        TargetCells.Description => indicator with { Description = mend.After },
        _ => indicator with { Basis = mend.After },
    };
}
