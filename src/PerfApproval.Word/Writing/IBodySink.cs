using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>What a walk through a compiled template produces: the XML of the part, or the pages it will fill.</summary>
internal interface IBodySink
{
    void Fixed(FixedXml xml);

    /// <summary>One paragraph of a field; those after the first come with what stands between two.</summary>
    void FieldText(FieldSlot slot, ReadOnlySpan<char> text, bool isFirst);

    void Merge(MergeState state);

    void Section(SectionShape shape);

    void BeforeNumbering();

    void HeadingStart(int level);

    void HeadingEnd();

    void Contents(ContentsLayout layout);

    /// <summary>What follows, up to its <see cref="Leave"/>, is one passage: a block, one of its copies, the indicator rows, one of them.</summary>
    /// <param name="kind">What the passage is.</param>
    /// <param name="number">The kind of a block, or the place of a copy or row among its like.</param>
    void Enter(PassageKind kind, int number) { }

    void Leave() { }
}

/// <summary>The parts of a document that two documents of one template may have in different numbers, and so the parts a comparison goes by.</summary>
internal enum PassageKind
{
    Block,
    Copy,
    Rows,
    Row,
}

/// <summary>How a cell of a merged column continues: standing alone, opening a merge, or part of the one above.</summary>
internal enum MergeState
{
    Alone,
    Opens,
    Continues,
}
