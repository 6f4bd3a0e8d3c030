namespace PerfApproval.Word.Reading.Blocks;

/// <summary>A piece of a document in reading order: a paragraph or a table, whatever file it came from.</summary>
internal abstract class Block;

/// <summary>What the style of a paragraph makes of it.</summary>
internal enum ParagraphRole
{
    Body,

    /// <summary>The cover or the title of the document.</summary>
    Cover,

    /// <summary>A line of the table of contents.</summary>
    Contents,
}

/// <summary>A paragraph outside or inside a cell; line breaks within it are kept as <c>\n</c>.</summary>
internal sealed class TextParagraph(CleanText text, Place place, ParagraphRole role = ParagraphRole.Body) : Block
{
    public CleanText Content => text;

    public IReadOnlyList<string> Lines => text.Paragraphs;

    public Place Place => place;

    public ParagraphRole Role => role;

    public bool IsBlank => Lines.Count == 0;

    /// <summary>A heading may be broken over lines for looks; here it is one.</summary>
    public string Text { get; } = string.Concat(text.Paragraphs);
}

/// <summary>A table as a grid of cells.</summary>
internal sealed class TextTable(IReadOnlyList<TableRow> rows) : Block
{
    public IReadOnlyList<TableRow> Rows => rows;
}
