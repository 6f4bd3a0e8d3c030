using PerfApproval.Domain.Forms;
using PerfApproval.Word.Writing.Pages;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>One step of writing a part: what a template becomes when it is compiled.</summary>
internal abstract record Instruction;

/// <summary>The place of a field inside a <c>w:t</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="NextParagraph">What stands between two of its paragraphs.</param>
internal sealed record FieldSlot(TemplateField Field, byte[] NextParagraph) : Instruction;

internal sealed record Block(BlockKind Kind, IReadOnlyList<Instruction> Content) : Instruction;

/// <summary>The sample rows that are cloned for the indicators, in turn.</summary>
internal sealed record IndicatorRows(IReadOnlyList<SampleRow> Samples) : Instruction;

internal sealed record SampleRow(IReadOnlyList<Instruction> Content) : Instruction;

/// <summary>The place of <c>w:vMerge</c> in a cell that is merged down where the column says the same again.</summary>
internal sealed record MergeMark(IndicatorField Column) : Instruction;

/// <summary>The content of such a cell, and the empty paragraph that stands for it where the merge continues.</summary>
internal sealed record MergedContent(IndicatorField Column, IReadOnlyList<Instruction> Content, FixedXml Continued) : Instruction;

/// <summary>A step that is the same for every document.</summary>
internal abstract record FixedInstruction : Instruction
{
    public abstract void Send(IBodySink sink);
}

/// <summary>Text of the template, ready to be copied, and what it does to the page.</summary>
internal sealed record FixedXml(byte[] Utf8, IReadOnlyList<LayoutStep> Steps) : FixedInstruction
{
    public override void Send(IBodySink sink) => sink.Fixed(this);
}

internal sealed record SectionStart(SectionShape Shape) : FixedInstruction
{
    public override void Send(IBodySink sink) => sink.Section(Shape);
}

/// <summary>The end of the last paragraph before a section that counts its pages anew.</summary>
internal sealed record BeforeNumbering : FixedInstruction
{
    public override void Send(IBodySink sink) => sink.BeforeNumbering();
}

internal sealed record HeadingStart(int Level) : FixedInstruction
{
    public override void Send(IBodySink sink) => sink.HeadingStart(Level);
}

internal sealed record HeadingEnd : FixedInstruction
{
    public override void Send(IBodySink sink) => sink.HeadingEnd();
}

/// <summary>The place of the table of contents.</summary>
internal sealed record Contents(ContentsLayout Layout) : FixedInstruction
{
    public override void Send(IBodySink sink) => sink.Contents(Layout);
}
