using System.Globalization;

namespace PerfApproval.Web.Features;

/// <summary>Amounts (万元) as lists show them.</summary>
public static class Figures
{
    public static string AsAmount(this decimal? amount) => amount?.ToString("#,##0.00####", CultureInfo.InvariantCulture) ?? "—";
}
