namespace PerfApproval.Word.Redlining.Revisions;

/// <summary>What happened to a piece of text, a paragraph or a row.</summary>
internal enum Change
{
    Kept,
    Inserted,
    Deleted,
    MovedFrom,
    MovedTo,

    /// <summary>Deleted in a row that has moved: it stands in the row's new place, too, struck out.</summary>
    MovedThenDeleted,
}
