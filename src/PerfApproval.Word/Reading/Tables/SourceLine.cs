using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>A document from top to bottom: a paragraph or the row of a table.</summary>
/// <param name="Paragraph">The paragraph; null for a row.</param>
/// <param name="Row">The row; null for a paragraph.</param>
/// <param name="Table">Which table the row belongs to, counted from 1.</param>
internal readonly record struct SourceLine(TextParagraph? Paragraph, TableRow? Row, int Table);
