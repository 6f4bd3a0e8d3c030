namespace PerfApproval.Word.Redlining.Matching;

/// <summary>A thing of the earlier document and the same thing of the later one, by their places.</summary>
internal readonly record struct IndexPair(int Old, int New);

/// <summary>One step through two sequences at once: a thing both have, or only one of them.</summary>
internal readonly record struct MergeStep(int? Old, int? New);
