using System.Text.RegularExpressions;
using PerfApproval.Domain.Rules.Funds;

namespace PerfApproval.Domain.Rules;

/// <summary>The unit of a value without the words that stand behind it instead of an operator before it: %以上, 天内.</summary>
internal static partial class UnitText
{
    public static string Bare(string unit) => Bound().Replace(PlainText.Of(unit), "");

    /// <summary>The operator that these words stand for; null where there are none.</summary>
    public static string? OperatorBehind(string unit) => Bound().Match(PlainText.Of(unit)) switch
    {
        { Success: false } => null,
        var bound => bound.Value.Contains('上') ? "≥" : "≤",
    };

    /// <summary>Whether it is a whole amount of money: 元, 万元, not 元/套.</summary>
    public static bool IsMoney(string unit) => !unit.Contains('/') && Money.Of(1, unit) is { IsWhole: true };

    public static bool IsShare(string unit) => unit is "%" or "‰" or "百分点" or "个百分点";

    [GeneratedRegex(@"(?:\(?[及含]\)?)?(?:以上|以下|以内|之内|内)(?:\([^()]*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();
}
