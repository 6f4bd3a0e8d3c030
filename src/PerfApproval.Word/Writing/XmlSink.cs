using System.Buffers;
using System.Globalization;
using PerfApproval.Word.Writing.Packaging;
using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>Writes the XML of a part.</summary>
internal sealed class XmlSink(Utf8Output output, IReadOnlyList<OutlineEntry> outline) : IBodySink
{
    private int headings;

    public void Fixed(FixedXml xml) => output.Write(xml.Utf8);

    public void FieldText(FieldSlot slot, ReadOnlySpan<char> text, bool isFirst)
    {
        if (!isFirst) output.Write(slot.NextParagraph);
        FiledText.Write(text, output);
    }

    public void Merge(MergeState state)
    {
        if (state == MergeState.Opens) output.Write("<w:vMerge w:val=\"restart\"/>"u8);
        if (state == MergeState.Continues) output.Write("<w:vMerge/>"u8);
    }

    public void HeadingStart(int level)
    {
        headings++;
        output.Write("<w:bookmarkStart w:id=\""u8);
        output.Write(headings.ToString(CultureInfo.InvariantCulture));
        output.Write("\" w:name=\""u8);
        output.Write(Bookmark.Of(headings));
        output.Write("\"/>"u8);
    }

    public void HeadingEnd()
    {
        output.Write("<w:bookmarkEnd w:id=\""u8);
        output.Write(headings.ToString(CultureInfo.InvariantCulture));
        output.Write("\"/>"u8);
    }

    public void Contents(ContentsLayout layout) => new ContentsWriter(layout, output).Write(outline);
}
