namespace PerfApproval.Domain.Forms;

/// <summary>The indicator part of a form: its columns and, where the form has it, the label merged down its left side.</summary>
public sealed record IndicatorLayout
{
    /// <summary>The label merged over all indicator rows (Shanghai's 绩效指标); null where the indicators are a table of their own.</summary>
    public string? Lead { get; init; }

    public required IReadOnlyList<IndicatorColumn> Columns { get; init; }
}

/// <summary>One column: the heading it prints, what it holds, and whether equal cells are merged down.</summary>
public sealed record IndicatorColumn(string Label, IndicatorField Field, bool Merged = false, int Span = 1);

public enum IndicatorField
{
    Level1,
    Level2,
    Name,
    Description,
    Value,
    Basis,
    Weight,
}
