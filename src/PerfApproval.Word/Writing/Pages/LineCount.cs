namespace PerfApproval.Word.Writing.Pages;

/// <summary>How many lines the text of a paragraph fills, in the width it has.</summary>
internal sealed class LineCount(ParagraphShape shape, int width)
{
    private const char FirstChinese = '\u2E80';

    private readonly int width = Math.Max(shape.Em, width - shape.Indent);
    private int used = shape.FirstLine;

    public ParagraphShape Shape => shape;

    public int Lines { get; private set; } = 1;

    public int Height => shape.Before + (Lines * shape.Line) + shape.After;

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var advance = IsWide(c) ? shape.Em : shape.Em / 2;
            if (c == '\n' || used + advance > width) Break();
            used += advance;
        }
    }

    public void Break()
    {
        Lines++;
        used = 0;
    }

    // These are as wide as Chinese characters where the font is a Chinese one.
    private static bool IsWide(char c) => c >= FirstChinese || c is '“' or '”' or '≥' or '≤' or '—' or '…';
}
