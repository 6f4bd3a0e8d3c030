using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;

namespace PerfApproval.Domain.Tables;

/// <summary>A draft as a preparer edits it: the cells of the table itself by their key, and its rows in order.</summary>
public sealed record DraftSheet(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<DraftRow> Rows)
{
    // What the round and the unit say is not the preparer's to type.
    private static readonly string[] Given = [FieldKeys.Number, FieldKeys.Year, FieldKeys.Unit, FieldKeys.UnitCode, FieldKeys.UnitName];

    public static DraftSheet Of(TargetContent content, Form form) => content.Project is { } project
        ? new(TextsOf(content, project, form), RowsOf(content))
        : new(TextsOf(content.Overall), RowsOf(content));

    public static IReadOnlyList<DraftRow> RowsOf(TargetContent content) => content.Project is { } project
        ? [.. project.Indicators.Select(DraftRow.Of)]
        : [.. (content.Overall?.Items ?? []).Select(DraftRow.Of)];

    /// <summary>The fields of a project that a preparer fills in, in the order of the form.</summary>
    public static IEnumerable<string> KeysOf(Form form) => form.Fields.Keys.Except(Given);

    /// <summary>The cells of a row that can be typed into: those for which the form has a column, and the weight, which a year may ask for.</summary>
    public static IReadOnlyList<string> CellsOf(TargetKind kind, Form form)
    {
        if (kind == TargetKind.Overall) return DraftRow.OfItems;
        return [.. DraftRow.OfIndicators.Where(cell => cell switch
        {
            TargetCells.Description => form.Indicators.Columns.Any(c => c.Field == IndicatorField.Description),
            TargetCells.Basis => form.Indicators.Columns.Any(c => c.Field == IndicatorField.Basis),
            _ => true,
        })];
    }

    /// <summary>The content with what differs from it written in; all the rest stays to the letter.</summary>
    public TargetContent On(TargetContent content, Form form) => content.Project is { } project
        ? content with { Project = On(content, project, form) with { Indicators = IndicatorsOn(project, form) } }
        : content with { Overall = On(content.Overall) };

    private static Dictionary<string, string> TextsOf(TargetContent content, ProjectTarget project, Form form)
    {
        var texts = FieldTexts.Of(project, content.Unit, content.Year);
        return KeysOf(form).ToDictionary(key => key, texts.Text);
    }

    private static Dictionary<string, string> TextsOf(OverallTarget? overall) => new()
    {
        [TableTexts.Goal] = string.Join('\n', overall?.Goal ?? []),
        [TableTexts.Measures] = string.Join('\n', overall?.Measures ?? []),
    };

    private ProjectTarget On(TargetContent content, ProjectTarget project, Form form)
    {
        var said = TextsOf(content, project, form);
        var changed = Fields.Where(f => f.Value != said.GetValueOrDefault(f.Key, "")).ToList();
        if (changed.Count == 0) return project;
        var texts = FieldTexts.Of(project, content.Unit, content.Year);
        foreach (var (key, text) in changed) texts[key] = CellText.LinesOf(text);
        return texts.ToProject(form, project.Number, project.Indicators);
    }

    private Indicator[] IndicatorsOn(ProjectTarget project, Form form)
    {
        var filed = project.Indicators.Select((indicator, place) => (DraftRow.Of(indicator, place).Id, indicator)).ToDictionary(i => i.Id, i => i.indicator);
        return [.. Rows.Select(row => row.On(filed.GetValueOrDefault(row.Id), form))];
    }

    private OverallTarget On(OverallTarget? overall)
    {
        var said = TextsOf(overall);
        return new()
        {
            Goal = Paragraphs(TableTexts.Goal, said, overall?.Goal),
            Items = [.. Rows.Select(row => row.ToItem())],
            Measures = Paragraphs(TableTexts.Measures, said, overall?.Measures),
        };
    }

    private IReadOnlyList<string> Paragraphs(string field, Dictionary<string, string> said, IReadOnlyList<string>? filed) =>
        Fields.GetValueOrDefault(field, "") == said[field] ? filed ?? [] : CellText.LinesOf(Fields[field]);
}
