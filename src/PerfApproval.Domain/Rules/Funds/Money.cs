using System.Globalization;
using System.Text.RegularExpressions;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules.Funds;

/// <summary>An amount of money that an indicator names: a whole one, or a price for a piece of something.</summary>
/// <param name="Yuan">In 元.</param>
/// <param name="Unit">What it is counted in: 元, 万元.</param>
/// <param name="Per">What one pays it for: 套, 小时; empty for a whole amount.</param>
internal sealed partial record Money(decimal Yuan, string Unit, string Per)
{
    public bool IsWhole => Per.Length == 0;

    /// <returns>Null where the unit is none of money.</returns>
    public static Money? Of(decimal number, string unit)
    {
        if (MoneyUnit().Match(PlainText.Of(unit)) is not { Success: true } read) return null;
        var per = read.Groups["per"].Value;
        var counted = read.Groups["unit"].Value;
        return new(number * YuanOf(counted), counted, IsYear(per) ? "" : per);
    }

    /// <summary>The amount in another unit of money.</summary>
    public decimal In(string unit) => Yuan / YuanOf(unit);

    /// <summary>As a sentence names it: 33.5 万元.</summary>
    public static string Said(decimal yuan, string unit) => $"{Trimmed(yuan / YuanOf(unit))} {unit}";

    public static string Trimmed(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    public static decimal YuanOf(string unit) => Quantity.Of(1, unit).InBase;

    // A target table is about one year: an amount a year is the whole of it.
    private static bool IsYear(string per) => per is "年" or "全年" or "年度";

    [GeneratedRegex(@"^(?:人民币)?(?<unit>(?:十万|百万|千万|百|千|万|亿)?元)(?:人民币|整)?(?:(?:/|每)(?<per>[^/()]{1,6}?)(?:/年)?)?(?:以内|之内|以下|以上|内|左右)?(?:\([^()]*\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MoneyUnit();
}
