using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Versions;

/// <summary>Two texts of a table laid over each other, cell by cell, in the shape of the later one's form.</summary>
public sealed class ComparedTable
{
    private readonly FieldTexts? before;
    private readonly FieldTexts? after;

    public ComparedTable(Form form, ComparedText from, ComparedText to)
    {
        (Form, From, To, Comparison) = (form, from, to, Comparison.Of(from.Content, to.Content));
        (before, after) = (TextsOf(Comparison.Before), TextsOf(Comparison.After));
        Rows = ComparedRow.Of(form, Comparison);
    }

    public Form Form { get; }

    public ComparedText From { get; }

    public ComparedText To { get; }

    public Comparison Comparison { get; }

    public CellMarks Marks { get; init; } = CellMarks.None;

    /// <summary>What is shown beside the values; nothing where two texts are only compared.</summary>
    public PrecedingValues Preceding { get; init; } = PrecedingValues.None;

    public bool IsOfProject => after is not null;

    /// <summary>The rows of the later text, and those that were removed where they used to stand.</summary>
    public IReadOnlyList<ComparedRow> Rows { get; }

    public IReadOnlyList<IndicatorColumn> IndicatorColumns => field ??= ComparedRow.ColumnsOf(Form, Comparison);

    /// <summary>What differs and has no cell on the form.</summary>
    public IReadOnlyList<(string Name, ComparedCell Cell)> Elsewhere =>
        [.. Comparison.Cells.Where(c => c.RowId is null && !IsPrinted(c.Field)).Select(c => (CellLabels.Of(Form, false, c.Field), new ComparedCell(c.Before, c.After, NumericShift.Of(c, Form.Money.Unit))))];

    public ComparedCell this[LayoutCell cell] => cell.Field is { } field
        ? Of(new(null, field, before?.Text(field) ?? "", after?.Text(field) ?? ""))
        : new(cell.Label ?? cell.Text ?? "", cell.Label ?? cell.Text ?? "", null);

    /// <summary>A text of an overall target that belongs to none of its items.</summary>
    public ComparedCell Overall(string field)
    {
        var found = Comparison.Cells.FirstOrDefault(c => c.RowId is null && c.Field == field);
        var now = TableTexts.Of(Comparison.After).FirstOrDefault(c => c.Field == field)?.Text ?? "";
        return found is null ? new(now, now, null) : Of(found);
    }

    private ComparedCell Of(CellDifference cell) => new(cell.Before, cell.After, NumericShift.Of(cell, Form.Money.Unit));

    private bool IsPrinted(string field) => IsOfProject
        ? Form.Layout.Any(row => row.Any(c => c.Field == field || c.Field == FieldKeys.Unit && field is FieldKeys.UnitCode or FieldKeys.UnitName))
        : field is TableTexts.Goal or TableTexts.Measures;

    private static FieldTexts? TextsOf(TargetContent content) =>
        content.Project is { } project ? FieldTexts.Of(project, content.Unit, content.Year) : null;
}

/// <summary>A cell as it was and as it is.</summary>
public sealed record ComparedCell(string Before, string After, NumericShift? Shift)
{
    public bool IsChanged => Before != After;

    /// <summary>The paragraphs before the first that differs and behind the last, and between them those that went and those that came.</summary>
    public (string[] Above, string[] Gone, string[] Come, string[] Below) Paragraphs()
    {
        var (was, now) = (Before.Split('\n'), After.Split('\n'));
        var above = was.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        var below = was.Skip(above).Reverse().Zip(now.Skip(above).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return (now[..above], was[above..^below], now[above..^below], now[^below..]);
    }
}
