using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Marks the headings, which are bookmarked and listed in the contents: every paragraph of the body with an outline level.</summary>
internal static class Headings
{
    public static void Run(Compilation compilation)
    {
        foreach (var paragraph in compilation.Root.Descendants(Paragraph).ToList())
        {
            if (paragraph.Ancestors(Paragraph).Any() || compilation.Styles.OutlineLevel(paragraph) is not { } level) continue;
            if (!paragraph.DescendantNodes().OfType<XText>().Any() && !paragraph.DescendantNodes().OfType<XProcessingInstruction>().Any()) continue;
            var start = compilation.Markup.Mark(new HeadingStart(level));
            if (paragraph.Element(ParagraphProperties) is { } properties) properties.AddAfterSelf(start);
            else paragraph.AddFirst(start);
            paragraph.Add(compilation.Markup.Mark(new HeadingEnd()));
        }
    }
}
