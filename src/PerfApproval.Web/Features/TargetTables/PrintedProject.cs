using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Values;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A project in the shape of its official form, cell by cell.</summary>
public sealed class PrintedProject(Form form, TargetContent content, ProjectTarget project)
{
    internal const string WeightLabel = "权重";

    private readonly FieldTexts texts = FieldTexts.Of(project, content.Unit, content.Year);

    public Form Form { get; } = form;

    public CellMarks Marks { get; init; } = CellMarks.None;

    /// <summary>How many columns the rows above the indicators have.</summary>
    public int Columns => Form.Layout.Count == 0 ? 1 : Form.Layout[0].Sum(cell => cell.Span);

    /// <summary>The indicators row by row; a cell that one above covers is left out.</summary>
    public IReadOnlyList<IReadOnlyList<IndicatorCell>> Indicators { get; } = RowsOf(form, project.Indicators, ColumnsOf(form, project.Indicators));

    /// <summary>What is shown beside the values; nothing where the form stands alone.</summary>
    public PrecedingValues Preceding { get; init; } = PrecedingValues.None;

    public IReadOnlyList<IndicatorColumn> IndicatorColumns { get; } = ColumnsOf(form, project.Indicators);

    public IReadOnlyList<string> Paragraphs(LayoutCell cell) => cell.Field is { } field ? texts[field] : [cell.Label ?? cell.Text ?? ""];

    /// <summary>What the cell is called where the labels around it cannot be seen at once.</summary>
    public string NameOf(LayoutCell cell) => cell.Field is { } field ? Form.Fields[field] : "";

    /// <summary>Those of the form; and the weights, which a year may ask for although the form does not print them.</summary>
    internal static IReadOnlyList<IndicatorColumn> ColumnsOf(Form form, IEnumerable<Indicator> indicators) =>
        form.Indicators.Columns.Any(c => c.Field == IndicatorField.Weight) || indicators.All(i => string.IsNullOrEmpty(i.Weight))
            ? form.Indicators.Columns
            : [.. form.Indicators.Columns, new(WeightLabel, IndicatorField.Weight)];

    internal static List<IReadOnlyList<IndicatorCell>> RowsOf(Form form, IReadOnlyList<Indicator> indicators, IReadOnlyList<IndicatorColumn> columns)
    {
        var rows = new List<IReadOnlyList<IndicatorCell>>();
        for (var row = 0; row < indicators.Count; row++)
        {
            var cells = new List<IndicatorCell>();
            for (var column = 0; column < columns.Count; column++)
            {
                var height = HeightOf(columns, indicators, row, column);
                if (height > 0) cells.Add(new(columns[column], Printed(form, indicators[row], columns[column].Field), height, indicators[row].Id));
            }

            rows.Add(cells);
        }

        return rows;
    }

    // 0 where the row above prints the same cell; cells merge only within what is merged to their left.
    private static int HeightOf(IReadOnlyList<IndicatorColumn> columns, IReadOnlyList<Indicator> indicators, int row, int column)
    {
        if (!columns[column].Merged) return 1;
        if (row > 0 && Continues(row)) return 0;
        var height = 1;
        while (row + height < indicators.Count && Continues(row + height)) height++;
        return height;

        bool Continues(int below) => columns.Take(column + 1).Where(c => c.Merged)
            .All(c => Text(indicators[below], c.Field) == Text(indicators[below - 1], c.Field));
    }

    private static string Printed(Form form, Indicator indicator, IndicatorField field) =>
        field == IndicatorField.Value && form.Values.Style == ValueStyle.UnitInBrackets
            ? IndicatorValue.Parse(indicator.Value).InBrackets(form.Values.Decimals)
            : Text(indicator, field);

    private static string Text(Indicator indicator, IndicatorField field) => field switch
    {
        IndicatorField.Level1 => indicator.Level1,
        IndicatorField.Level2 => indicator.Level2,
        IndicatorField.Name => indicator.Name,
        IndicatorField.Description => indicator.Description ?? "",
        IndicatorField.Value => indicator.Value,
        IndicatorField.Weight => indicator.Weight ?? "",
        _ => indicator.Basis ?? "",
    };
}

/// <summary>One cell of the indicators and how many rows it covers.</summary>
/// <param name="RowId">The indicator whose cell it is; of several that it covers, the first.</param>
public sealed record IndicatorCell(IndicatorColumn Column, string Text, int Rows, Guid? RowId)
{
    /// <summary>The cell's name within its indicator.</summary>
    public string Field => Column.Field switch
    {
        IndicatorField.Name => TargetCells.IndicatorName,
        IndicatorField.Description => TargetCells.Description,
        IndicatorField.Value => TargetCells.Value,
        IndicatorField.Basis => TargetCells.Basis,
        IndicatorField.Weight => TargetCells.Weight,
        var level => level.ToString().ToLowerInvariant(),
    };
}
