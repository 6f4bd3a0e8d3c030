using System.Text.RegularExpressions;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading;

/// <summary>The lines outside all tables, as a cover or a title may use them.</summary>
internal static partial class FrontLines
{
    /// <summary>Every line, and every two that follow each other: a title is often broken after the name of the unit.</summary>
    public static IEnumerable<string> Titles(IReadOnlyList<TextParagraph> outside)
    {
        for (var i = 0; i < outside.Count; i++)
        {
            yield return outside[i].Text;
            if (i + 1 < outside.Count) yield return outside[i].Text.Trim() + outside[i + 1].Text.Trim();
        }
    }

    /// <summary>A line of a table of contents ends in its page number.</summary>
    public static bool IsOfContents(TextParagraph paragraph) =>
        paragraph.Role == ParagraphRole.Contents || PageAtEnd().IsMatch(paragraph.Text);

    [GeneratedRegex(@"(?:\t|\.{2}|…|·{2}|\s{3})\s*\d{1,4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageAtEnd();
}
