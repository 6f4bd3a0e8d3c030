namespace PerfApproval.Word.Writing.Pages;

/// <summary>A heading of a document as the contents list it.</summary>
internal sealed record OutlineEntry(int Level, string Text, string Bookmark, int Page);
