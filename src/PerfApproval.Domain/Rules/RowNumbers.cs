namespace PerfApproval.Domain.Rules;

/// <summary>The numbers of rows as a person would list them: 1–3、5.</summary>
internal static class RowNumbers
{
    public static string InChinese(IReadOnlyList<int> rows)
    {
        var runs = new List<(int From, int To)>();
        foreach (var row in rows.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].To == row - 1) runs[^1] = (runs[^1].From, row);
            else runs.Add((row, row));
        }

        return string.Join('、', runs.Select(r => r.From == r.To ? $"{r.From}" : $"{r.From}–{r.To}"));
    }
}
