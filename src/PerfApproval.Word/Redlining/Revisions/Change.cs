namespace PerfApproval.Word.Redlining.Revisions;

/// <summary>What happened to a piece of text, a paragraph or a row.</summary>
internal enum Change
{
    Kept,
    Inserted,
    Deleted,
    MovedFrom,
    MovedTo,
}
