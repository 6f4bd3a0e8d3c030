using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules;

/// <summary>A target table as the rules read it: the overall target of a unit, or that of one of its projects.</summary>
public sealed class CheckedTable
{
    // More than any budget: figures above it would overflow where they are reckoned with.
    internal const decimal Boundless = 1_000_000_000_000_000;

    /// <summary>The indicators together, where no single one is meant.</summary>
    internal static CellPlace AllIndicators { get; } = new(null, null, "indicators", "绩效指标");

    private CheckedTable(Form form, RuleBook book, int? year) => (Form, Book, Year) = (form, book, year);

    public Form Form { get; }

    public RuleBook Book { get; }

    /// <summary>The budget year; null where the document does not say it.</summary>
    public int? Year { get; }

    public ProjectTarget? Project { get; private init; }

    public OverallTarget? Overall { get; private init; }

    public int Number => Project?.Number ?? 0;

    public string Name => Project?.Name ?? "部门整体绩效目标";

    public IReadOnlyList<CheckedIndicator> Indicators { get; private init; } = [];

    /// <summary>The paragraphs in which the table says what is to be reached, without their numbers.</summary>
    internal IReadOnlyList<string> Goals => field ??= [.. GoalTexts.SelectMany(t => t.Text.Split('\n')).Select(PlainText.WithoutNumber).Where(g => g.Length > 0)];

    /// <summary>The cells that hold the goals of the project.</summary>
    internal IReadOnlyList<CheckedText> GoalTexts => field ??=
        [.. Fields(FieldKeys.Goals, FieldKeys.ProjectGoal, FieldKeys.YearGoal)];

    /// <summary>Every cell that holds words.</summary>
    internal IReadOnlyList<CheckedText> Texts => field ??= Overall is null ? [.. ProjectTexts()] : [.. OverallTexts(Overall)];

    public static CheckedTable Of(TargetContent content, Form form, RuleBook book) =>
        content.Overall is { } overall ? Of(overall, content.Year, form, book) : Of(content.Project!, content.Year, form, book);

    /// <summary>The tables of a document, the overall target first where there is one.</summary>
    public static IReadOnlyList<CheckedTable> Of(TargetDocument document, Form form, RuleBook book)
    {
        var projects = document.Tables.Select(p => Of(p, document.Year, form, book));
        return document.Overall is { } overall ? [Of(overall, document.Year, form, book), .. projects] : [.. projects];
    }

    internal CellPlace At(string field) => new(null, null, field, LabelOf(field));

    /// <summary>An amount of the project in the form's unit; zero where it is blank, null where it is no amount.</summary>
    /// <param name="key">Without its prefix.</param>
    internal decimal? AmountOf(string key) =>
        Amount.Parse(Project?.Funds.GetValueOrDefault(key) ?? "") is { } amount && Math.Abs(amount) <= Boundless ? amount : null;

    private static CheckedTable Of(ProjectTarget project, int? year, Form form, RuleBook book)
    {
        var label = form.Indicators.Columns.First(c => c.Field == IndicatorField.Value).Label;
        return new(form, book, year) { Project = project, Indicators = [.. project.Indicators.Select((indicator, i) => new CheckedIndicator(indicator, i + 1, label))] };
    }

    private static CheckedTable Of(OverallTarget overall, int? year, Form form, RuleBook book) => new(form, book, year) { Overall = overall };

    private IEnumerable<CheckedText> ProjectTexts()
    {
        string[] own = [.. Form.Fields.Keys.Where(k => k.StartsWith(FieldKeys.ExtraPrefix, StringComparison.Ordinal))];
        foreach (var text in Fields([FieldKeys.Name, FieldKeys.Purpose, FieldKeys.Goals, FieldKeys.ProjectGoal, FieldKeys.YearGoal, .. own])) yield return text;
        foreach (var indicator in Indicators)
        {
            yield return new(indicator.NamePlace, indicator.Filed.Name);
            if (indicator.Filed.Description is { } description) yield return new(indicator.DescriptionPlace, description);
            yield return new(indicator.ValuePlace, indicator.Filed.Value);
            if (indicator.Filed.Basis is { } basis) yield return new(indicator.BasisPlace, basis);
        }
    }

    private static IEnumerable<CheckedText> OverallTexts(OverallTarget overall)
    {
        yield return new(new(null, null, "goal", "总体绩效目标"), string.Join('\n', overall.Goal));
        for (var i = 0; i < overall.Items.Count; i++)
        {
            var item = overall.Items[i];
            yield return new(new(null, null, $"items.{i}.title", $"分项绩效目标 {i + 1} 的职责活动"), item.Title);
            yield return new(new(null, null, $"items.{i}.goal", $"分项绩效目标 {i + 1} 的绩效目标"), item.Goal);
            yield return new(new(null, null, $"items.{i}.indicators", $"分项绩效目标 {i + 1} 的绩效指标"), item.Indicators);
        }

        yield return new(new(null, null, "measures", "工作保障措施"), string.Join('\n', overall.Measures));
    }

    private IEnumerable<CheckedText> Fields(params string[] fields)
    {
        if (Project is not { } project) yield break;
        var texts = FieldTexts.Of(project, new(null, ""), Year);
        foreach (var field in fields.Where(f => texts.Text(f).Length > 0)) yield return new(At(field), texts.Text(field));
    }

    private string LabelOf(string field) => Form.Fields.GetValueOrDefault(field) ?? field;
}
