using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Goals;

/// <summary>G1: A goal says what is to be reached.</summary>
internal sealed class GoalSaysSomething : TableRule
{
    private static readonly string[] Fields = [FieldKeys.Goals, FieldKeys.ProjectGoal, FieldKeys.YearGoal];

    public override string Id => "G1";

    public override string Name => "目标空泛";

    public override string Why => "空泛的目标看不出项目要做成什么。";

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project is null) yield break;
        foreach (var field in Fields.Where(f => table.Form.Has(f) && table.GoalTexts.All(t => t.Place.Field != f)))
            yield return new(Only, table.At(field), "", "没有填写目标。", "写明全年要完成什么、达到什么程度。");
        foreach (var cell in GoalParts.Cells(table))
        {
            if (Emptiness(cell, table) is { } what)
                yield return new(Only, cell.Place, cell.Text, what, "写明做什么、做多少、达到什么程度，例如“完成 3 个法庭的空调维保，故障 4 小时内修复”。");
        }
    }

    private static string? Emptiness(CheckedText cell, CheckedTable table)
    {
        string[] paragraphs = [.. GoalParts.Paragraphs(cell)];
        var letters = PlainText.Letters(string.Concat(paragraphs));
        if (letters == PlainText.Letters(table.Name)) return "目标与项目名称相同。";
        if (letters == PlainText.Letters(string.Concat(table.Project?.Purpose ?? []))) return "目标与资金用途相同。";
        var least = table.Book.Limit(RuleLimits.ShortestGoal);
        if (letters.Length < least) return $"目标只有 {letters.Length} 个字。";
        return paragraphs.SelectMany(GoalParts.Clauses).All(c => IsEmpty(c, table.Book)) ? $"目标“{string.Join(' ', paragraphs)}”只是表态，没有具体内容。" : null;
    }

    // What names a figure says something, however it begins.
    private static bool IsEmpty(string clause, RuleBook book) =>
        book.StartsWithAnyOf(clause, RuleWords.EmptyGoalBeginnings) && !clause.Any(char.IsDigit);
}
