using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Tables;

/// <summary>The cells of a table's content whose wording reviewers may propose to change, by name.</summary>
public static class TargetCells
{
    public const string IndicatorName = "name";
    public const string Description = "description";
    public const string Value = "value";
    public const string Basis = "basis";
    public const string Weight = "weight";

    /// <summary>What a cell says now; null where the content has no such cell or it may not be corrected.</summary>
    public static string? Read(this TargetContent content, Guid? indicatorId, string field)
    {
        if (indicatorId is { } id)
            return content.Project?.Indicators.FirstOrDefault(i => i.Id == id) is { } indicator ? Of(indicator, field) : null;
        if (content.Project is { } project) return IsWording(field) ? Paragraphs(project, field) : null;
        return content.Overall is { } overall ? OverallCells.Read(overall, field) : null;
    }

    /// <summary>The content with one cell said differently.</summary>
    /// <exception cref="RuleBrokenException">There is no such cell, or it may not be corrected.</exception>
    public static TargetContent With(this TargetContent content, ProposedCorrection correction, Form form)
    {
        if (content.Read(correction.IndicatorId, correction.Field) is null) throw Unknown(correction);
        if (content.Overall is { } overall) return content with { Overall = OverallCells.With(overall, correction.Field, correction.After) };
        var project = content.Project ?? throw Unknown(correction);
        return content with { Project = correction.IndicatorId is { } id ? With(project, id, correction) : With(content, project, correction, form) };
    }

    private static string? Of(Indicator indicator, string field) => field switch
    {
        IndicatorName => indicator.Name,
        Description => indicator.Description,
        Value => indicator.Value,
        Basis => indicator.Basis,
        Weight => indicator.Weight,
        _ => null,
    };

    // Amounts, codes and dates are facts of the budget, not a matter of wording.
    private static bool IsWording(string field) =>
        field is FieldKeys.Purpose or FieldKeys.Goals or FieldKeys.ProjectGoal or FieldKeys.YearGoal
        || field.StartsWith(FieldKeys.ExtraPrefix, StringComparison.Ordinal);

    private static string? Paragraphs(ProjectTarget project, string field) => field switch
    {
        FieldKeys.Purpose => Join(project.Purpose),
        FieldKeys.Goals => Join(project.Goals),
        FieldKeys.ProjectGoal => project.ProjectGoal,
        FieldKeys.YearGoal => project.YearGoal,
        _ => project.Extra?.TryGetValue(field[FieldKeys.ExtraPrefix.Length..], out var extra) == true ? Join(extra) : null,
    };

    private static string? Join(IReadOnlyList<string>? paragraphs) => paragraphs is null ? null : string.Join('\n', paragraphs);

    private static ProjectTarget With(ProjectTarget project, Guid id, ProposedCorrection correction) => project with
    {
        Indicators = [.. project.Indicators.Select(i => i.Id != id ? i : correction.Field switch
        {
            IndicatorName => i with { Name = correction.After },
            Description => i with { Description = correction.After },
            Value => i with { Value = correction.After },
            Weight => i with { Weight = correction.After },
            _ => i with { Basis = correction.After },
        })],
    };

    private static ProjectTarget With(TargetContent content, ProjectTarget project, ProposedCorrection correction, Form form)
    {
        var texts = FieldTexts.Of(project, content.Unit, content.Year);
        texts[correction.Field] = correction.After.Length == 0 ? [] : correction.After.Split('\n');
        return texts.ToProject(form, project.Number, project.Indicators);
    }

    private static RuleBrokenException Unknown(ProposedCorrection correction) =>
        new($"没有找到要修改的栏目（{correction.Field}），或者这一栏不能由审核人修改；请刷新页面后重新填写修改意见。");
}
