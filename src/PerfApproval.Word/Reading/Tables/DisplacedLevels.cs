using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Restores the rows of a merged level whose label was printed below its first row.</summary>
/// <remarks>
/// A merged cell prints its label in the middle of its height. Where such a label lost its merge it stands beside a
/// middle row, apart from that row's name; as many rows above it belong to it as below, as far as no other level claims them.
/// </remarks>
internal static class DisplacedLevels
{
    public static void Restore(IReadOnlyList<IndicatorRow> rows, ProjectNotes notes)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].LevelStandsApart || rows[i].Level2 is null) continue;
            var above = LastLevelled(rows, i) + 1;
            var below = NextLevelled(rows, i) - 1;
            for (var j = Math.Max(above, 2 * i - below); j < i; j++) Move(rows[j], rows[i], notes);
        }
    }

    private static void Move(IndicatorRow row, IndicatorRow labelled, ProjectNotes notes)
    {
        row.Level2 = labelled.Level2;
        notes.Add(row.Place, $"合并单元格“{labelled.Level2}”印在了下方{Where(labelled)}，“{row.Text(IndicatorField.Name)}”也归入其中，请核对。");
    }

    private static string Where(IndicatorRow row) => row.Place.Line is { } line ? $"（第 {line} 行）" : "";

    private static int LastLevelled(IReadOnlyList<IndicatorRow> rows, int before)
    {
        var at = before - 1;
        while (at >= 0 && !rows[at].IsLevelled) at--;
        return at;
    }

    private static int NextLevelled(IReadOnlyList<IndicatorRow> rows, int after)
    {
        var at = after + 1;
        while (at < rows.Count && !rows[at].IsLevelled) at++;
        return at;
    }
}
