using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Writing;

/// <summary>An indicator among those of its table, in the order filed: equal neighbours share a merged cell.</summary>
internal readonly struct IndicatorPlace(IReadOnlyList<Indicator> indicators, int index, IndicatorField[] merged)
{
    public string Text(IndicatorField column) => Text(indicators[index], column);

    public MergeState StateOf(IndicatorField column)
    {
        if (IsSame(index - 1, index, column)) return MergeState.Continues;
        return IsSame(index, index + 1, column) ? MergeState.Opens : MergeState.Alone;
    }

    // A level 2 goes on only while its level 1 does.
    private bool IsSame(int upper, int lower, IndicatorField column)
    {
        if (upper < 0 || lower >= indicators.Count) return false;
        foreach (var field in merged)
        {
            if (Text(indicators[upper], field) != Text(indicators[lower], field)) return false;
            if (field == column) return true;
        }

        return true;
    }

    public static string Text(Indicator indicator, IndicatorField column) => column switch
    {
        IndicatorField.Level1 => indicator.Level1,
        IndicatorField.Level2 => indicator.Level2,
        IndicatorField.Name => indicator.Name,
        IndicatorField.Description => indicator.Description ?? "",
        IndicatorField.Value => indicator.Value,
        IndicatorField.Basis => indicator.Basis ?? "",
        IndicatorField.Weight => indicator.Weight ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    };
}
