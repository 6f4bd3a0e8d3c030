namespace PerfApproval.Domain.Rules.Goals;

/// <summary>The goals of a table, taken apart as they are read.</summary>
internal static class GoalParts
{
    /// <summary>The cells of the goals; where two say the same, the first.</summary>
    public static IReadOnlyList<CheckedText> Cells(CheckedTable table) => [.. table.GoalTexts.DistinctBy(t => PlainText.Letters(t.Text))];

    /// <summary>The paragraphs of a cell without their numbers.</summary>
    public static IEnumerable<string> Paragraphs(CheckedText cell) => cell.Text.Split('\n').Select(PlainText.WithoutNumber).Where(p => p.Length > 0);

    public static IEnumerable<string> Clauses(string paragraph) =>
        paragraph.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static readonly char[] Marks = [',', '，', '。', ';', '；', '!', '！', '\n'];
}
