namespace PerfApproval.Domain.Rules;

/// <summary>What a program would write into a cell, where that is mechanical; it is written only when the preparer agrees.</summary>
public sealed record Mend(CellPlace Place, string Before, string After);
