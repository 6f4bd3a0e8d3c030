namespace PerfApproval.Domain.Forms;

/// <summary>How a form prints the value of an indicator.</summary>
/// <param name="Style">As it was written, or as operator, number and unit in brackets: <c>≥26000.00(件)</c>.</param>
/// <param name="Decimals">Digits after the point, where the style prescribes them.</param>
public sealed record ValueFormat(ValueStyle Style, int Decimals = 0);

public enum ValueStyle
{
    AsWritten,
    UnitInBrackets,
}
