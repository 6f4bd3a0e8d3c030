namespace PerfApproval.Domain.Values;

/// <summary>A figure with its unit, such as 300 万元 or 1.5 公里, that can be held against another in a unit of the same kind.</summary>
public sealed record Quantity
{
    // The units that people write, with what one of them is in the first of its kind.
    private static readonly Dictionary<string, (string Base, decimal Factor)> Units = new(StringComparer.Ordinal)
    {
        ["米"] = ("米", 1), ["m"] = ("米", 1), ["千米"] = ("米", 1000), ["公里"] = ("米", 1000), ["km"] = ("米", 1000), ["厘米"] = ("米", 0.01m), ["cm"] = ("米", 0.01m), ["毫米"] = ("米", 0.001m),
        ["平方米"] = ("平方米", 1), ["平米"] = ("平方米", 1), ["㎡"] = ("平方米", 1), ["m2"] = ("平方米", 1), ["m²"] = ("平方米", 1), ["公顷"] = ("平方米", 10_000), ["平方公里"] = ("平方米", 1_000_000), ["平方千米"] = ("平方米", 1_000_000),
        ["立方米"] = ("立方米", 1), ["方"] = ("立方米", 1), ["m3"] = ("立方米", 1), ["m³"] = ("立方米", 1), ["升"] = ("立方米", 0.001m),
        ["克"] = ("克", 1), ["千克"] = ("克", 1000), ["公斤"] = ("克", 1000), ["kg"] = ("克", 1000), ["斤"] = ("克", 500), ["吨"] = ("克", 1_000_000), ["t"] = ("克", 1_000_000),
        ["分钟"] = ("分钟", 1), ["小时"] = ("分钟", 60), ["天"] = ("天", 1), ["日"] = ("天", 1), ["周"] = ("天", 7), ["月"] = ("月", 1), ["个月"] = ("月", 1), ["季度"] = ("月", 3), ["年"] = ("月", 12),
        ["%"] = ("1", 0.01m), ["％"] = ("1", 0.01m), ["百分比"] = ("1", 0.01m), ["个百分点"] = ("1", 0.01m), ["百分点"] = ("1", 0.01m), ["‰"] = ("1", 0.001m),
    };

    private static readonly (string Prefix, decimal Factor)[] Multiples = [("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("万", 10_000), ("千", 1000), ("百", 100)];

    private readonly string measure;
    private readonly decimal factor;

    private Quantity(decimal number, string unit)
    {
        (Number, Unit) = (number, unit);
        (measure, factor) = Measure(unit);
    }

    public decimal Number { get; }

    /// <summary>As written.</summary>
    public string Unit { get; }

    /// <summary>The figure in the first unit of its kind, for holding two against each other.</summary>
    public decimal InBase => Number * factor;

    public bool IsShare => measure == "1" && factor == 0.01m;

    public static Quantity Of(decimal number, string unit) => new(number, unit);

    /// <returns>Null for a value that is no figure.</returns>
    public static Quantity? Of(IndicatorValue value) => value.Number is { } number ? new(number, value.Unit) : null;

    /// <summary>This figure less another, in the unit of this one; null where the two measure different things.</summary>
    public decimal? Less(Quantity other) => measure == other.measure ? decimal.Round((InBase - other.InBase) / factor, 6) : null;

    // 元/套 is converted by what stands before the stroke.
    private static (string Measure, decimal Factor) Measure(string unit)
    {
        var (part, per) = unit.Split('/', 2) is [var first, var second] ? (first.Trim(), "/" + second.Trim()) : (unit.Trim(), "");
        if (Units.TryGetValue(part, out var known)) return (known.Base + per, known.Factor);
        foreach (var (prefix, multiple) in Multiples)
        {
            if (part.Length > prefix.Length && part.StartsWith(prefix, StringComparison.Ordinal)) return Multiple(part[prefix.Length..], per, multiple);
        }

        return (part + per, 1);
    }

    private static (string Measure, decimal Factor) Multiple(string part, string per, decimal multiple) =>
        Units.TryGetValue(part, out var known) ? (known.Base + per, known.Factor * multiple) : (part + per, multiple);
}
