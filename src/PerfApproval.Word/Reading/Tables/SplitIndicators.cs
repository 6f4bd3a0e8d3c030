using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Puts name and value together again where a page break left them in two rows.</summary>
internal static class SplitIndicators
{
    public static List<IndicatorRow> Joined(IReadOnlyList<IndicatorRow> rows, ProjectNotes notes)
    {
        var joined = new List<IndicatorRow>();
        foreach (var row in rows)
        {
            if (joined.Count == 0 || !IsRestOf(joined[^1], row))
            {
                joined.Add(row);
                continue;
            }

            joined[^1].Texts[IndicatorField.Value] = row.Texts[IndicatorField.Value];
            notes.Add(row.Place, $"指标值“{row.Text(IndicatorField.Value)}”与上一行的“{joined[^1].Text(IndicatorField.Name)}”合为一个指标。");
        }

        return joined;
    }

    private static bool IsRestOf(IndicatorRow above, IndicatorRow row) =>
        above.Has(IndicatorField.Name) && !above.Has(IndicatorField.Value)
        && !row.HasLevel && !row.Has(IndicatorField.Name) && row.Has(IndicatorField.Value);
}
