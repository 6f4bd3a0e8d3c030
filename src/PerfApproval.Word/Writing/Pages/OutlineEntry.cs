namespace PerfApproval.Word.Writing.Pages;

/// <summary>A heading of a document as the contents list it.</summary>
internal sealed record OutlineEntry(int Level, string Text, string Bookmark, int Page, Numbering Numbering);

/// <summary>A stretch of pages counted from a number of its own; the first one begins with the cover.</summary>
internal sealed record Numbering(int Ordinal, int FirstNumber);
