using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Tables;

/// <summary>Goes through every text of a table, paragraph by paragraph, and says each anew.</summary>
internal static class ContentTexts
{
    /// <param name="say">Gets the place of a text, what the form calls it, and the text; gives what is to stand there.</param>
    public static TargetContent Retold(this TargetContent content, Form form, Func<string, string, string, string> say) => content with
    {
        Project = content.Project is { } project ? Retold(project, new(form, say)) : null,
        Overall = content.Overall is { } overall ? Retold(overall, new(form, say)) : null,
    };

    private static ProjectTarget Retold(ProjectTarget project, Teller tell) => project with
    {
        Name = tell.Field(FieldKeys.Name, project.Name) ?? "",
        Purpose = tell.Paragraphs(FieldKeys.Purpose, project.Purpose),
        Start = tell.Field(FieldKeys.Start, project.Start),
        End = tell.Field(FieldKeys.End, project.End),
        Goals = tell.Paragraphs(FieldKeys.Goals, project.Goals),
        ProjectGoal = tell.Field(FieldKeys.ProjectGoal, project.ProjectGoal),
        YearGoal = tell.Field(FieldKeys.YearGoal, project.YearGoal),
        Extra = project.Extra is { } extra
            ? new OrderedDictionary<string, IReadOnlyList<string>>(extra.Select(e => KeyValuePair.Create(e.Key, tell.Paragraphs(FieldKeys.ExtraPrefix + e.Key, e.Value))))
            : null,
        Indicators = [.. project.Indicators.Select((indicator, i) => Retold(indicator, i + 1, tell))],
    };

    private static Indicator Retold(Indicator indicator, int row, Teller tell) => indicator with
    {
        Name = tell.Row(row, "三级指标", TargetCells.IndicatorName, indicator.Name) ?? "",
        Description = tell.Row(row, "指标描述", TargetCells.Description, indicator.Description),
        Value = tell.Row(row, "指标值", TargetCells.Value, indicator.Value) ?? "",
        Basis = tell.Row(row, "指标值确定依据", TargetCells.Basis, indicator.Basis),
    };

    private static OverallTarget Retold(OverallTarget overall, Teller tell) => overall with
    {
        Goal = tell.Paragraphs("goal", "总体绩效目标", overall.Goal),
        Items = [.. overall.Items.Select((item, i) => item with
        {
            Title = tell.Item(i + 1, "职责活动", "title", item.Title),
            Goal = tell.Item(i + 1, "绩效目标", "goal", item.Goal),
            Indicators = tell.Item(i + 1, "绩效指标", "indicators", item.Indicators),
        })],
        Measures = tell.Paragraphs("measures", "工作保障措施", overall.Measures),
    };

    private sealed class Teller(Form form, Func<string, string, string, string> say)
    {
        public string? Field(string field, string? text) => Said(field, NameOf(field), text);

        public string? Row(int row, string name, string field, string? text) => Said($"indicators.{row}.{field}", $"第 {row} 项指标的{name}", text);

        public string Item(int item, string name, string field, string text) => Said($"items.{item}.{field}", $"分项 {item} 的{name}", text) ?? "";

        public IReadOnlyList<string> Paragraphs(string field, IReadOnlyList<string> texts) => Paragraphs(field, NameOf(field), texts);

        public IReadOnlyList<string> Paragraphs(string field, string name, IReadOnlyList<string> texts) =>
            [.. texts.Select((text, i) => Said($"{field}.{i + 1}", texts.Count > 1 ? $"{name}第 {i + 1} 段" : name, text) ?? "")];

        private string NameOf(string field) => form.Fields.GetValueOrDefault(field) ?? field;

        private string? Said(string place, string name, string? text) => string.IsNullOrEmpty(text) ? text : say(place, name, text);
    }
}
