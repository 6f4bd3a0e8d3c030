using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>One cell of a form's layout, in its place in the grid.</summary>
internal sealed class HeadCell(int column, LayoutCell cell)
{
    public int Column => column;

    public int Span => cell.Span;

    /// <summary>A label merged over several rows; documents print it on each of them, on one, or on none.</summary>
    public bool IsMerged => cell.Rows > 1;

    /// <summary>As labels are compared.</summary>
    public string? Label { get; } = cell.Label is { Length: > 0 } label ? LabelKey.Of(label) : null;

    /// <summary>As labels are compared; empty fixed text is none.</summary>
    public string? Text { get; } = cell.Text is { Length: > 0 } text ? LabelKey.Of(text) : null;

    public string? Field => cell.Field;

    /// <summary>The label as the form prints it.</summary>
    public string Printed => cell.Label ?? cell.Text ?? "";

    /// <summary>单位：元 stands where the form prints 单位：万元; both are its fixed text.</summary>
    public bool IsFixedText(string key)
    {
        if (Text is null || key.Length == 0) return false;
        if (Text == key) return true;
        var colon = Text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && key.StartsWith(Text[..(colon + 1)], StringComparison.Ordinal) && key[^1] == Text[^1] && key.Length <= Text.Length + 4;
    }
}
