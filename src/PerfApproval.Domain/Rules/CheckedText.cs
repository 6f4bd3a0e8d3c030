namespace PerfApproval.Domain.Rules;

/// <summary>A cell of words as the rules read it.</summary>
internal sealed record CheckedText(CellPlace Place, string Text);
