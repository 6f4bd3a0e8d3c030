using System.Globalization;
using PerfApproval.Word.Writing.Packaging;
using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>Writes the XML of a part.</summary>
internal sealed class XmlSink(Utf8Output output, IReadOnlyList<OutlineEntry> outline, CopyKind kind) : IBodySink
{
    // Far from the ids of headings, which count from 1.
    private const int NumberingIds = 1_000_000;

    private int headings;
    private int numberings;

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

    public void Section(SectionShape shape)
    {
    }

    public void BeforeNumbering()
    {
        if (kind != CopyKind.ForLayout) return;
        numberings++;
        StartBookmark(NumberingIds + numberings, Bookmark.OfNumbering(numberings));
        EndBookmark(NumberingIds + numberings);
    }

    public void HeadingStart(int level) => StartBookmark(++headings, Bookmark.OfHeading(headings));

    public void HeadingEnd() => EndBookmark(headings);

    public void Contents(ContentsLayout layout) => new ContentsWriter(layout, output).Write(outline);

    private void StartBookmark(int id, string name)
    {
        output.Write("<w:bookmarkStart w:id=\""u8);
        output.Write(id.ToString(CultureInfo.InvariantCulture));
        output.Write("\" w:name=\""u8);
        output.Write(name);
        output.Write("\"/>"u8);
    }

    private void EndBookmark(int id)
    {
        output.Write("<w:bookmarkEnd w:id=\""u8);
        output.Write(id.ToString(CultureInfo.InvariantCulture));
        output.Write("\"/>"u8);
    }
}

/// <summary>What a file is written for: to be published, or to be laid out only, with a bookmark where page numbers begin anew.</summary>
internal enum CopyKind
{
    ToPublish,
    ForLayout,
}
