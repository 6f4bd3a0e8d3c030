using System.Xml.Linq;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Redlining.Revisions;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining.Passages;

/// <summary>The paragraphs that close two regions: Word keeps the last mark of a text, so they are compared with each other wherever they stand.</summary>
internal sealed record LastParagraphs(XElement Old, XElement New)
{
    /// <summary>Takes them out of the regions where they do not end together anyway; null where they do.</summary>
    public static LastParagraphs? Take(Region old, Region now, CopyPairs copies, Spot spot)
    {
        if (EndTogether(old, now, copies, spot)) return null;
        if (LastText(old) is not { } oldEnd || LastText(now) is not { } newEnd) return null;
        var last = new LastParagraphs(oldEnd.Paragraphs[^1], newEnd.Paragraphs[^1]);
        // A document that ends with the end of a section has no last paragraph that could stay.
        if (EndsSection(last.Old) || EndsSection(last.New)) return null;
        oldEnd.Paragraphs.Remove(last.Old);
        newEnd.Paragraphs.Remove(last.New);
        return last;
    }

    private static bool EndsSection(XElement paragraph) => paragraph.Element(WordXml.ParagraphProperties)?.Element(WordXml.Section) is not null;

    private static bool EndTogether(Region old, Region now, CopyPairs copies, Spot spot)
    {
        foreach (var (before, after) in old.Parts.Zip(now.Parts).Reverse())
        {
            if (before is ParagraphsPart or TablePart or FramePart) return true;
            if (before is not BlockPart was || after is not BlockPart became || (was.Copies.Count == 0 && became.Copies.Count == 0)) continue;
            if (was.Copies.Count == 0 || became.Copies.Count == 0) return false;
            var pair = new IndexPair(was.Copies.Count - 1, became.Copies.Count - 1);
            return copies.AreSame(was, became, pair, spot)
                && EndTogether(was.Copies[^1].Content, became.Copies[^1].Content, copies, copies.SpotOf(was.Kind, pair, spot));
        }

        return true;
    }

    private static ParagraphsPart? LastText(Region region)
    {
        foreach (var part in region.Parts.Reverse())
        {
            if (part is ParagraphsPart text) return text;
            if (part is TablePart or FramePart) return null;
            if (part is BlockPart block && block.Copies.Select(c => LastText(c.Content)).LastOrDefault(s => s is not null) is { } inside) return inside;
        }

        return null;
    }
}
