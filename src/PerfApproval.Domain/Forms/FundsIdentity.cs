namespace PerfApproval.Domain.Forms;

/// <summary>Amounts of a form that must add up: the sum equals its parts, all given by field key.</summary>
public sealed record FundsIdentity(string Sum, IReadOnlyList<string> Parts);
