using System.Globalization;

namespace PerfApproval.Domain.Values;

/// <summary>Reads printed amounts (金额): <c>8000.00</c>, <c>300,000.00</c>; a blank is zero.</summary>
public static class Amount
{
    private const NumberStyles Printed = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <returns>The amount in the form's unit; null when the text is no amount.</returns>
    public static decimal? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return 0;
        return decimal.TryParse(text, Printed, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    /// <summary>An amount in 万元, whatever the form's unit, for comparing across forms.</summary>
    public static decimal InTenThousandYuan(decimal amount, string unit) => unit == "元" ? amount / 10_000m : amount;
}
