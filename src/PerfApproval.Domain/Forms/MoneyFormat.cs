namespace PerfApproval.Domain.Forms;

/// <summary>How a form prints amounts.</summary>
/// <param name="Unit">元 or 万元.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Thousands">Whether thousands are separated by commas.</param>
/// <param name="BlankZero">Whether an amount of zero is printed as nothing.</param>
public sealed record MoneyFormat(string Unit, int Decimals, bool Thousands, bool BlankZero);
