using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Goals;

/// <summary>G3: Goals and indicators agree.</summary>
internal sealed class GoalsAgreeWithIndicators : TableRule
{
    private const string Numbers = "numbers";
    private const string UncoveredGoal = "uncovered";

    // An empty goal and foreign indicators are told as such, once.
    private static readonly GoalSaysSomething GoalRule = new();
    private static readonly IndicatorsBelongToTheProject RelevanceRule = new();

    public override string Id => "G3";

    public override string Name => "目标与指标";

    public override string Why => "目标和指标对不上，自评时无法说明目标是否实现。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Numbers] = "目标与指标的数字不一致",
        [UncoveredGoal] = "目标没有指标对应",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Indicators.Count == 0) return [];
        var cells = GoalParts.Cells(table);
        // Over several years only the year's goal can have the indicators' figures.
        var ofTheYear = PlannedYears.AreSeveral(table.Project) ? cells.Where(c => c.Place.Field != FieldKeys.ProjectGoal) : cells;
        return [.. ofTheYear.SelectMany(c => Contradictions(c, table)), .. Uncovered(cells, table)];
    }

    private static IEnumerable<Remark> Contradictions(CheckedText cell, CheckedTable table) =>
        from paragraph in GoalParts.Paragraphs(cell)
        from clause in GoalParts.Clauses(paragraph)
        from difference in GoalFigures.In(clause, table)
        select new Remark(Numbers, cell.Place, clause,
            $"目标写“{difference.Figure}”，指标“{difference.Indicator.Filed.Name}”的值却是“{difference.Indicator.Filed.Value}”。", "核对后改成同一个数字。")
        {
            Others = [difference.Indicator.ValuePlace],
        };

    private static IEnumerable<Remark> Uncovered(IReadOnlyList<CheckedText> cells, CheckedTable table)
    {
        if (GoalRule.Check(table).Any() || RelevanceRule.Check(table).Any()) yield break;
        var indicators = Keywords.Of(table.Book, table.Indicators.SelectMany(i => new[] { i.Plain, i.Filed.Description ?? "" }));
        foreach (var cell in cells)
        {
            foreach (var goal in GoalParts.Paragraphs(cell).Where(g => Keywords.Of(table.Book, g) is { IsEmpty: false } words && !words.Shares(indicators)))
                yield return new(UncoveredGoal, cell.Place, goal,
                    $"目标“{goal}”没有一项指标与它对应。", "为这一目标增加指标，或者删去不考核的内容。");
        }
    }
}
