using System.Xml;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>What a document must say, in the layout of the samples, derived from the form's definition alone: no template, no Word.</summary>
internal sealed class ExpectedText(Form form)
{
    private readonly List<string> lines = [];

    public static string Of(Form form, params TargetDocument[] units)
    {
        var text = new ExpectedText(form);
        foreach (var unit in units) text.AddUnit(unit, units.Length > 1);
        return string.Join('\n', text.lines);
    }

    private void AddUnit(TargetDocument unit, bool isOneOfSeveral)
    {
        if (isOneOfSeveral) Add(unit.Unit.Name);
        if (form.Overall is { } layout && unit.Overall is { } overall) AddOverall(layout, overall);
        foreach (var line in form.Overall?.ProjectsPart ?? []) Add(line);
        foreach (var project in unit.Tables) AddProject(project, unit);
    }

    private void AddOverall(OverallLayout layout, OverallTarget overall)
    {
        foreach (var line in layout.Part) Add(line);
        Add(layout.GoalHeading);
        foreach (var paragraph in overall.Goal) Add(paragraph);
        Add(layout.ItemsHeading);
        foreach (var (item, number) in overall.Items.Select((item, i) => (item, i + 1)))
        {
            Add(layout.ItemTitle.Replace("{{分项序号}}", $"{number}").Replace("{{职责活动}}", item.Title));
            Add(layout.GoalLabel + item.Goal);
            Add(layout.IndicatorsLabel + item.Indicators);
        }

        Add(layout.MeasuresHeading);
        foreach (var paragraph in overall.Measures) Add(paragraph);
    }

    private void AddProject(ProjectTarget project, TargetDocument unit)
    {
        var texts = FieldTexts.Of(project, unit.Unit, unit.Year);
        foreach (var heading in form.Headings)
            Add(form.Fields.Aggregate(heading, (text, field) => text.Replace($"{{{{{field.Value}}}}}", texts.Text(field.Key))));
        AddLayout(texts);
        AddIndicators(project.Indicators);
    }

    private void AddLayout(FieldTexts texts)
    {
        // For each column, in how many rows to come a cell above still covers it, and how wide that cell is.
        var covered = new (int Rows, int Span)[form.Layout[0].Sum(c => c.Span)];
        foreach (var row in form.Layout)
        {
            var cells = new Queue<LayoutCell>(row);
            for (var column = 0; column < covered.Length;)
            {
                if (covered[column].Rows > 0)
                {
                    AddCell("");
                    covered[column].Rows--;
                    column += covered[column].Span;
                    continue;
                }

                var cell = cells.Dequeue();
                AddCell(cell.Label ?? cell.Text ?? string.Join('\n', texts[cell.Field!]));
                covered[column] = (cell.Rows - 1, cell.Span);
                column += cell.Span;
            }

            lines.Add("");
        }
    }

    private void AddIndicators(IReadOnlyList<Indicator> indicators)
    {
        if (form.Indicators.Lead is { } lead) AddCell(lead);
        foreach (var column in form.Indicators.Columns) AddCell(column.Label);
        lines.Add("");
        Indicator? above = null;
        foreach (var indicator in indicators)
        {
            if (form.Indicators.Lead is not null) AddCell("");
            var continues = above is not null;
            foreach (var column in form.Indicators.Columns)
            {
                var text = Text(indicator, column.Field);
                continues &= !column.Merged || (above is not null && Text(above, column.Field) == text);
                AddCell(column.Merged && continues ? "" : text);
            }

            lines.Add("");
            above = indicator;
        }
    }

    private static string Text(Indicator indicator, IndicatorField field) => field switch
    {
        IndicatorField.Level1 => indicator.Level1,
        IndicatorField.Level2 => indicator.Level2,
        IndicatorField.Name => indicator.Name,
        IndicatorField.Description => indicator.Description ?? "",
        IndicatorField.Value => indicator.Value,
        _ => indicator.Basis ?? "",
    };

    private void AddCell(string text) => Add("\t" + text);

    private void Add(string text) => lines.Add(Printable(text));

    /// <summary>The text without what XML cannot hold.</summary>
    private static string Printable(string text)
    {
        var kept = text.Where((c, i) => char.IsSurrogate(c)
            ? (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], c))
            : XmlConvert.IsXmlChar(c) && c != '\r');
        return string.Concat(kept);
    }
}
