using System.Xml.Linq;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Templates;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Redlining.Passages;

/// <summary>Reads the parts of a region from marked XML.</summary>
internal sealed class RegionReader
{
    public static readonly XName Frame = W + "sdt";
    public static readonly XName FrameContent = W + "sdtContent";

    private readonly IEnumerator<XNode> nodes;

    private RegionReader(XElement container) => nodes = container.Nodes().GetEnumerator();

    public static Region Read(XElement container) => new RegionReader(container).ReadRegion();

    private Region ReadRegion()
    {
        var parts = new List<Part>();
        while (nodes.MoveNext())
        {
            if (nodes.Current is XProcessingInstruction mark)
            {
                if (PassageMark.IsEnd(mark)) break;
                parts.Add(ReadBlock((BlockKind)PassageMark.PassageOf(mark).Number));
            }

            if (nodes.Current is XElement element) Add(parts, element);
        }

        return new Region(parts);
    }

    private BlockPart ReadBlock(BlockKind kind)
    {
        var copies = new List<BlockCopy>();
        while (nodes.MoveNext() && nodes.Current is XProcessingInstruction mark && !PassageMark.IsEnd(mark))
            copies.Add(new BlockCopy(PassageMark.PassageOf(mark).Number, ReadRegion()));
        return new BlockPart(kind, copies);
    }

    private static void Add(List<Part> parts, XElement element)
    {
        if (element.Name != Paragraph)
        {
            parts.Add(Single(element));
            return;
        }

        if (parts.LastOrDefault() is ParagraphsPart text) text.Paragraphs.Add(element);
        else parts.Add(new ParagraphsPart([element]));
    }

    private static Part Single(XElement element)
    {
        if (element.Name == Table) return new TablePart(element, Rows(element));
        return element.Name == Frame && element.Element(FrameContent) is { } content
            ? new FramePart(element, Read(content))
            : new FixedPart(element);
    }

    private static List<RowsPart> Rows(XElement table)
    {
        var parts = new List<RowsPart>();
        var depth = 0;
        foreach (var node in table.Nodes())
        {
            if (node is XProcessingInstruction mark)
            {
                depth += PassageMark.IsEnd(mark) ? -1 : 1;
                if (!PassageMark.IsEnd(mark) && PassageMark.PassageOf(mark).Kind == PassageKind.Rows) parts.Add(new RowsPart(true, []));
            }

            if (node is XElement row && row.Name == Row) Add(parts, row, depth > 0);
        }

        return parts;
    }

    private static void Add(List<RowsPart> parts, XElement row, bool isIndicator)
    {
        if (!isIndicator && parts.LastOrDefault() is not { AreIndicators: false }) parts.Add(new RowsPart(false, []));
        parts[^1].Rows.Add(row);
    }
}
