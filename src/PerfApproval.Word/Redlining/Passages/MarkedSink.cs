using System.Globalization;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Packaging;
using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining.Passages;

/// <summary>Writes the XML of a part with a mark around every passage and every field, so that a comparison knows what it compares.</summary>
internal sealed class MarkedSink(Utf8Output output, IReadOnlyList<OutlineEntry> outline) : IBodySink
{
    private readonly XmlSink plain = new(output, outline, CopyKind.ToPublish);

    public void Fixed(FixedXml xml) => plain.Fixed(xml);

    public void FieldText(FieldSlot slot, ReadOnlySpan<char> text, bool isFirst)
    {
        if (!isFirst) output.Write(slot.NextParagraph);
        output.Write(PassageMark.Field(slot.Field));
        FiledText.Write(text, output);
        Leave();
    }

    public void Merge(MergeState state) => plain.Merge(state);

    public void Section(SectionShape shape) => plain.Section(shape);

    public void BeforeNumbering() => plain.BeforeNumbering();

    public void HeadingStart(int level) => plain.HeadingStart(level);

    public void HeadingEnd() => plain.HeadingEnd();

    public void Contents(ContentsLayout layout) => plain.Contents(layout);

    public void Enter(PassageKind kind, int number) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<?{PassageMark.Target} {kind} {number}?>"));

    public void Leave() => output.Write($"<?{PassageMark.Target} {PassageMark.End}?>");
}
