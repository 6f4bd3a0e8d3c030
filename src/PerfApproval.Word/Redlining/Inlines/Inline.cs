using System.Xml.Linq;
using PerfApproval.Word.Redlining.Passages;

namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>What a text is made of, in the steps in which it is compared; equal keys say the same in the same look.</summary>
internal abstract record Inline(string Key)
{
    /// <summary>The field it was printed for; null for the template's own text.</summary>
    public FieldTag? Field { get; init; }

    /// <summary>How much there is to read in it.</summary>
    public virtual int Weight => 0;
}

/// <summary>A part of a run: a character, a number or a word, or an element such as a tab, or what stands outside of runs (no look).</summary>
internal sealed record Piece(string Key, RunLook Look, string? Text, XElement? Element) : Inline(Key)
{
    public bool IsInRun { get; init; } = true;

    public override int Weight => Text?.Length ?? 0;
}

/// <summary>The end of a paragraph, with the properties of the paragraph.</summary>
internal sealed record ParagraphMark(string Key, XElement? Properties) : Inline(Key);

/// <summary>What is kept or changed around others: a field, a link, a bookmark.</summary>
internal sealed record Group(string Key, GroupFrame Frame, IReadOnlyList<Inline> Content) : Inline(Key)
{
    public override int Weight => Content.Sum(c => c.Weight);
}

internal abstract record GroupFrame;

/// <summary>An element around its content: a link.</summary>
internal sealed record ShellFrame(XElement Shell) : GroupFrame;

/// <summary>Elements before and after the content that stand outside of runs: a bookmark.</summary>
internal sealed record BookmarkFrame(XElement Start, XElement End) : GroupFrame;

/// <summary>Pieces before and after the content: the code of a field and its end.</summary>
internal sealed record FieldFrame(IReadOnlyList<Piece> Opening, Piece Closing) : GroupFrame;

/// <summary>The properties of a run, and their XML for comparing them.</summary>
internal sealed record RunLook(XElement? Properties, string Xml)
{
    public static RunLook None { get; } = new(null, "");
}
