using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Values;

/// <summary>What the value of an indicator (指标值) means; the text itself stays as it was written.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kind">A number, a date or period, or a qualitative text.</param>
/// <param name="Operator">One of ≥ ≤ = &gt; &lt;; null where none was written.</param>
/// <param name="Number">The figure, in the unit; null for qualitative text.</param>
/// <param name="Unit">As written, brackets removed: %, 人次, 元/套; empty where none was written.</param>
public sealed partial record IndicatorValue(string Text, ValueKind Kind, string? Operator, decimal? Number, string Unit)
{
    /// <summary>Reads a value as people write it: full-width characters, ASCII operators and words like 不低于 included.</summary>
    public static IndicatorValue Parse(string text)
    {
        var plain = HalfWidth(text).Trim();
        if (DateOrPeriod().IsMatch(plain)) return new(text, ValueKind.Date, null, null, "");
        var match = Figure().Match(plain);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return new(text, ValueKind.Qualitative, null, null, "");
        var written = match.Groups["operator"].Value;
        var unit = match.Groups["unit"].Value.Trim();
        if (unit.StartsWith('(') && unit.EndsWith(')')) unit = unit[1..^1].Trim();
        return new(text, ValueKind.Number, written.Length == 0 ? null : Operators[written], number, unit);
    }

    /// <summary>Operator, number with the given digits, unit in brackets: Shanghai's printed form. Other kinds stay as written.</summary>
    public string InBrackets(int decimals)
    {
        if (Number is not { } number) return Text;
        // A figure with more digits than the form prints keeps them: printing may not round what was filed.
        var digits = Math.Max(decimals, number.Scale);
        var figure = number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Operator + figure + (Unit.Length == 0 ? "" : $"({Unit})");
    }

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["≥"] = "≥",
        [">="] = "≥",
        ["≧"] = "≥",
        ["⩾"] = "≥",
        ["不低于"] = "≥",
        ["不少于"] = "≥",
        ["大于等于"] = "≥",
        ["≤"] = "≤",
        ["<="] = "≤",
        ["≦"] = "≤",
        ["⩽"] = "≤",
        ["不高于"] = "≤",
        ["不超过"] = "≤",
        ["小于等于"] = "≤",
        ["="] = "=",
        ["等于"] = "=",
        [">"] = ">",
        ["大于"] = ">",
        ["<"] = "<",
        ["小于"] = "<",
    };

    private static string HalfWidth(string text) => string.Create(text.Length, text, (half, full) =>
    {
        for (var i = 0; i < full.Length; i++)
            half[i] = full[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(full[i] - 0xFEE0) : full[i] == '\u3000' ? ' ' : full[i];
    });

    [GeneratedRegex(@"^(?<operator>不低于|不少于|大于等于|不高于|不超过|小于等于|等于|大于|小于|>=|<=|[≥≧⩾≤≦⩽=><])?\s*(?<number>[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(?<unit>\D{0,12})$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:[≥≤=><]\s*)?(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:\s*[至到\-—~]+\s*(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?)?(?:底|末)?(?:之?前|以前|内)?|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|年底前?|年末前?|全年|年内|当年|\d{1,2}月(?:\d{1,2}日|底)?前?|\d{1,2}\s*[*×x]\s*\d{1,2}(?:小时)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DateOrPeriod();
}

/// <summary>Which of the three kinds a value is.</summary>
public enum ValueKind
{
    Number,
    Date,
    Qualitative,
}
