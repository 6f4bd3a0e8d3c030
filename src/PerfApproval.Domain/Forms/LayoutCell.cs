namespace PerfApproval.Domain.Forms;

/// <summary>One cell of a form's layout: a label, fixed text, or the place of a field.</summary>
public sealed record LayoutCell
{
    public string? Label { get; init; }

    /// <summary>Fixed text that is no label of a field: 单位：万元.</summary>
    public string? Text { get; init; }

    public string? Field { get; init; }

    /// <summary>How many columns the cell covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>How many rows the cell covers.</summary>
    public int Rows { get; init; } = 1;
}
