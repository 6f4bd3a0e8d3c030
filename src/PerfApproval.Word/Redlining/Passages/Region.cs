using System.Xml.Linq;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining.Passages;

/// <summary>What holds paragraphs and tables: a body, a cell, a header, a copy of a block. Two regions of one template have the same parts.</summary>
internal sealed record Region(IReadOnlyList<Part> Parts)
{
    public bool HasShapeOf(Region other) =>
        Parts.Count == other.Parts.Count && Parts.Zip(other.Parts).All(p => p.First.GetType() == p.Second.GetType());
}

internal abstract record Part;

/// <summary>Paragraphs that follow one another.</summary>
internal sealed record ParagraphsPart(List<XElement> Paragraphs) : Part;

/// <summary>The place of a block, with however many copies of it there are.</summary>
internal sealed record BlockPart(BlockKind Kind, IReadOnlyList<BlockCopy> Copies) : Part;

internal sealed record BlockCopy(int Number, Region Content);

internal sealed record TablePart(XElement Table, IReadOnlyList<RowsPart> Rows) : Part;

/// <summary>Rows of a table: the template's own, or those of the indicators.</summary>
internal sealed record RowsPart(bool AreIndicators, List<XElement> Rows);

/// <summary>The frame that Word draws around a table of contents.</summary>
internal sealed record FramePart(XElement Frame, Region Content) : Part;

/// <summary>What the template says once and for all, such as the last section.</summary>
internal sealed record FixedPart(XElement Element) : Part;
