using System.Globalization;

namespace PerfApproval.Domain.Values;

/// <summary>A figure with its unit, such as 300 万元 or 1.5 公里, that can be held against another in a unit of the same kind.</summary>
public sealed record Quantity
{
    // The units that people write, a kind a line: what one of them is in the first of its kind.
    private static readonly Dictionary<string, (string Base, decimal Factor)> Units = Kinds(
        "米 1 m 1 千米 1000 公里 1000 km 1000 厘米 0.01 cm 0.01 毫米 0.001",
        "平方米 1 平米 1 ㎡ 1 m2 1 m² 1 公顷 10000 平方公里 1000000 平方千米 1000000",
        "立方米 1 方 1 m3 1 m³ 1 升 0.001",
        "克 1 千克 1000 公斤 1000 kg 1000 斤 500 吨 1000000 t 1000000",
        "分钟 1 小时 60",
        "天 1 日 1 周 7",
        "月 1 个月 1 季度 3 年 12",
        "% 0.01 ％ 0.01 百分比 0.01 百分点 0.01 个百分点 0.01 ‰ 0.001");

    private static readonly (string Prefix, decimal Factor)[] Multiples = [("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("万", 10_000), ("千", 1000), ("百", 100)];

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

    public bool IsShare => measure == "%" && factor == 0.01m;

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

    private static Dictionary<string, (string Base, decimal Factor)> Kinds(params string[] kinds) => kinds
        .Select(kind => kind.Split(' '))
        .SelectMany(words => words.Chunk(2).Select(unit => (Name: unit[0], Base: words[0], Factor: decimal.Parse(unit[1], CultureInfo.InvariantCulture))))
        .ToDictionary(u => u.Name, u => (u.Base, u.Factor), StringComparer.Ordinal);
}
