namespace PerfApproval.Word.Writing.Templates;

/// <summary>How the table of contents is printed: its field code, and paragraph and character properties for each level.</summary>
internal sealed record ContentsLayout(string FieldCode, int DeepestLevel, IReadOnlyList<ContentsEntryLook> Looks)
{
    public ContentsEntryLook this[int level] => Looks[Math.Clamp(level, 1, Looks.Count) - 1];
}

/// <summary>The look of the entries of one level, as XML, and its shape on the page.</summary>
internal sealed record ContentsEntryLook(string ParagraphProperties, string RunProperties, Pages.ParagraphShape Shape);
