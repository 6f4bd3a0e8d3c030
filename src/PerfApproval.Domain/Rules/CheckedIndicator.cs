using System.Text.RegularExpressions;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules.Funds;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules;

/// <summary>An indicator as the rules read it: its value understood, its name without what only decorates it.</summary>
public sealed partial class CheckedIndicator
{
    internal CheckedIndicator(Indicator indicator, int position, string valueLabel)
    {
        (Filed, Position, this.valueLabel) = (indicator, position, valueLabel);
        Value = Bounded(IndicatorValue.Parse(indicator.Value));
        Plain = PlainText.Of(indicator.Name);
        if (UnitAtTheEnd().Match(Plain) is { Success: true } bracketed)
            (Plain, UnitInName) = (Plain[..bracketed.Index], bracketed.Groups["unit"].Value);
        Money = Value.Number is { } number ? Money.Of(number, Unit) : null;
    }

    private readonly string valueLabel;

    public Indicator Filed { get; }

    /// <summary>Counted from 1.</summary>
    public int Position { get; }

    public IndicatorValue Value { get; }

    /// <summary>The name in half-width characters, without blanks and without the unit in brackets at its end.</summary>
    public string Plain { get; }

    /// <summary>The unit that the name carries in brackets: 工作完成率(%).</summary>
    public string? UnitInName { get; }

    /// <summary>The unit of the value, or else the one in the name; empty where neither says any.</summary>
    public string Unit => Value.Unit.Length > 0 ? Value.Unit : UnitInName ?? "";

    public bool IsCost => IsOf("成本");

    public bool IsQuantity => IsOf("数量");

    public bool IsQuality => IsOf("质量");

    public bool IsTimeliness => IsOf("时效");

    public bool IsSatisfaction => IsOf("满意");

    public bool IsEffect => IsOf("效益") || IsOf("影响");

    /// <summary>What the cell of the value means without any figure in it: 提升, 及时.</summary>
    public bool IsQualitative => Value.Kind == ValueKind.Qualitative && !Filed.Value.Any(char.IsDigit);

    /// <summary>The money that its value is; null where it is none.</summary>
    internal Money? Money { get; }

    internal CellPlace ValuePlace => At(TargetCells.Value, valueLabel);

    internal CellPlace NamePlace => At(TargetCells.IndicatorName, "名称");

    internal CellPlace DescriptionPlace => At(TargetCells.Description, "描述");

    internal CellPlace BasisPlace => At(TargetCells.Basis, "指标值确定依据");

    internal CellPlace WeightPlace => At(TargetCells.Weight, "权重");

    internal CellPlace Row => new(Filed.Id, Position, TargetCells.IndicatorName, $"第 {Position} 项“{Filed.Name}”");

    internal static string WithoutUnit(string plain) => UnitAtTheEnd().Replace(plain, "");

    private static IndicatorValue Bounded(IndicatorValue value) =>
        value.Number is { } number && Math.Abs(number) > CheckedTable.Boundless ? new(value.Text, ValueKind.Qualitative, null, null, "") : value;

    private bool IsOf(string kind) => Filed.Level2.Contains(kind, StringComparison.Ordinal);

    private CellPlace At(string field, string called) => new(Filed.Id, Position, field, $"第 {Position} 项“{Filed.Name}”的{called}");

    // Only what is a unit: the brackets of 法庭辅助项目(升级改造) belong to the name.
    [GeneratedRegex(@"\((?:单位:)?(?<unit>%|‰|(?:[十百]?万|千万|亿|千)?元(?:/[^()/]{1,4})?|人次|人|件次|件|条|册|个|项|次|辆|层|套|年|月|天|日|小时|分钟|户|台|家|篇|场|期|批|份|平方米|公里|米|吨|亩)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAtTheEnd();
}
