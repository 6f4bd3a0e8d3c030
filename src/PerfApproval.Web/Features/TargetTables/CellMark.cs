namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Something to be seen at a cell of the form: a finding of the rules, or what a reviewer remarked there.</summary>
/// <param name="By">Who remarked it; null for the rules.</param>
/// <param name="Anchor">The id of the element of the page that says more.</param>
public sealed record CellMark(MarkKind Kind, string Words, string? By, string Anchor);

/// <summary>What a mark stands for, what weighs most first.</summary>
public enum MarkKind
{
    Error,
    Warning,
    Remark,
    Hint,
}
