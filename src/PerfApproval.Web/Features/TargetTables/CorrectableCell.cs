using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A cell for which a reviewer may propose another wording: what it is called, and what it says.</summary>
public sealed record CorrectableCell(Guid? IndicatorId, string Field, string Label, string Text)
{
    /// <summary>As a form names it.</summary>
    public string Key => KeyOf(IndicatorId, Field);

    public static string KeyOf(Guid? indicatorId, string field) => $"{indicatorId?.ToString() ?? "table"}/{field}";

    /// <summary>The cell that a form names, as it has to be proposed; <see cref="TargetCells"/> knows which there are.</summary>
    public static (Guid? IndicatorId, string Field) Parse(string key) =>
        key.Split('/', 2) is [var indicator, var field] ? (Guid.TryParse(indicator, out var id) ? id : null, field) : (null, key);

    /// <summary>The texts of the table itself.</summary>
    public static IReadOnlyList<CorrectableCell> OfTable(Form form, TargetContent content) =>
        [.. (content.Overall is { } overall ? CellsOf(form.Overall, overall) : form.Fields.Select(f => (Field: f.Key, Label: f.Value)))
            .Select(cell => Of(content, null, cell.Field, cell.Label)).OfType<CorrectableCell>()];

    /// <summary>The cells of one indicator, as the form heads its columns.</summary>
    public static IReadOnlyList<CorrectableCell> OfIndicator(Form form, TargetContent content, Guid indicatorId) =>
        [.. PrintedProject.ColumnsOf(form, content.Project?.Indicators ?? []).Select(c => FieldOf(c.Field) is { } field ? Of(content, indicatorId, field, c.Label) : null).OfType<CorrectableCell>()];

    /// <summary>What a proposed correction is about, in words.</summary>
    public static string NameOf(Form form, TargetContent content, Guid? indicatorId, string field)
    {
        var cells = indicatorId is { } id ? OfIndicator(form, content, id) : OfTable(form, content);
        var label = cells.FirstOrDefault(c => c.Field == field)?.Label ?? field;
        return indicatorId is null ? label : $"{IndicatorName(content, indicatorId)}·{label}";
    }

    public static string IndicatorName(TargetContent content, Guid? indicatorId) =>
        content.Project?.Indicators.FirstOrDefault(i => i.Id == indicatorId)?.Name ?? "（已删去的指标）";

    private static IEnumerable<(string Field, string Label)> CellsOf(OverallLayout? layout, OverallTarget overall)
    {
        yield return ("goal", layout?.GoalHeading ?? "总体绩效目标");
        foreach (var (item, i) in overall.Items.Select((item, i) => (item, i)))
        {
            yield return ($"items.{i}.title", $"第 {i + 1} 项·职责活动");
            yield return ($"items.{i}.goal", $"第 {i + 1} 项·绩效目标");
            yield return ($"items.{i}.indicators", $"第 {i + 1} 项·绩效指标");
        }

        yield return ("measures", layout?.MeasuresHeading ?? "工作保障措施");
    }

    private static CorrectableCell? Of(TargetContent content, Guid? indicatorId, string field, string label) =>
        content.Read(indicatorId, field) is { } text ? new(indicatorId, field, label, text) : null;

    private static string? FieldOf(IndicatorField field) => field switch
    {
        IndicatorField.Name => TargetCells.IndicatorName,
        IndicatorField.Description => TargetCells.Description,
        IndicatorField.Value => TargetCells.Value,
        IndicatorField.Basis => TargetCells.Basis,
        IndicatorField.Weight => TargetCells.Weight,
        _ => null,
    };
}
