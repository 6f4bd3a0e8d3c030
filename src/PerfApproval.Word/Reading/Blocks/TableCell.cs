using PerfApproval.Domain.Values;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>How a cell takes part in a vertical merge.</summary>
internal enum CellMerge
{
    None,
    Starts,
    Continues,
}

/// <summary>A cell: where it stands in the grid, its cleaned paragraphs, and tables nested in it.</summary>
internal sealed class TableCell
{
    private string? key;

    public required Place Place { get; init; }

    /// <summary>The grid column it starts in, from 0.</summary>
    public required int Column { get; init; }

    public int Span { get; init; } = 1;

    public CellMerge Merge { get; init; }

    public required CleanText Content { get; init; }

    /// <summary>What the cell holds in order, when tables are nested in it; otherwise empty.</summary>
    public IReadOnlyList<Block> Nested { get; init; } = [];

    public int End => Column + Span;

    public IReadOnlyList<string> Paragraphs => Content.Paragraphs;

    public string Text => string.Join('\n', Content.Paragraphs);

    public bool IsBlank => Content.Paragraphs.Count == 0;

    /// <summary>The text as labels are compared; empty when it is too long for one.</summary>
    public string Key => key ??= LabelKey.Of(string.Concat(Content.Paragraphs));

    /// <summary>Whether it holds a number, a date or a period, and nothing else.</summary>
    public bool IsFigure => !IsBlank && IndicatorValue.Parse(string.Concat(Content.Paragraphs)).Kind != ValueKind.Qualitative;

    public TableCell With(CleanText content) =>
        new() { Place = Place, Column = Column, Span = Span, Merge = Merge, Content = content };

    public TableCell At(int column) =>
        new() { Place = Place, Column = column, Span = Span, Merge = Merge, Content = Content };
}
