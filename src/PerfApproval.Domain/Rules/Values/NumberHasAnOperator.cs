using PerfApproval.Domain.Rules.Time;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules.Values;

/// <summary>V1: A number says whether it is a floor or a ceiling.</summary>
internal sealed class NumberHasAnOperator : TableRule
{
    private const string Number = "number";
    private const string Alone = "alone";

    public override string Id => "V1";

    public override string Name => "缺少算符";

    public override string Why => "没有算符，就不知道多了好还是少了好。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Number] = "数字没有算符",
        [Alone] = "单独的 100% 或 0",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where LacksOperator(indicator, table)
        select indicator.Value.Number is null ? Embedded(indicator) : Told(indicator);

    private static bool LacksOperator(CheckedIndicator indicator, CheckedTable table)
    {
        if (DeadlineIsADate.Concerns(indicator, table) || OperatorText.UnknownIn(indicator.Filed.Value, table.Book).Any()) return false;
        return indicator.Value.Kind switch
        {
            ValueKind.Number => indicator.Value.Operator is null,
            // 较上年提高5个百分点 says by its words which way is better.
            ValueKind.Qualitative => !OperatorText.IsIn(indicator.Filed.Value) && FigureInText.In(indicator.Filed.Value).Any(f => !f.IsChange),
            _ => false,
        };
    }

    private static Remark Told(CheckedIndicator indicator)
    {
        var (text, unit) = (indicator.Filed.Value, UnitText.Bare(indicator.Unit));
        if (UnitText.OperatorBehind(indicator.Value.Unit) is { } meant) return Postfixed(indicator, meant);
        return indicator.Value.Number is 0 || (indicator.Value.Number is 100 && unit == "%")
            ? new(Alone, indicator.ValuePlace, text, "100% 或 0 前面没有算符。", "写上算符，一般是“=”。")
            : new(Number, indicator.ValuePlace, text, $"“{text}”前面没有算符。",
                $"多了好写“≥{text.Trim()}”，少了好写“≤{text.Trim()}”，正好写“={text.Trim()}”。");
    }

    private static Remark Postfixed(CheckedIndicator indicator, string meant)
    {
        var number = PlainText.Of(indicator.Filed.Value).TakeWhile(l => char.IsAsciiDigit(l) || l is ',' or '.');
        var mended = $"{meant}{string.Concat(number)}{UnitText.Bare(indicator.Value.Unit)}";
        return new(Number, indicator.ValuePlace, indicator.Filed.Value, $"“{indicator.Filed.Value}”用文字代替了算符。", $"改为“{mended}”。")
        {
            Mends = [new(indicator.ValuePlace, indicator.Filed.Value, mended)],
        };
    }

    private static Remark Embedded(CheckedIndicator indicator) => new(Number, indicator.ValuePlace, indicator.Filed.Value,
        $"“{indicator.Filed.Value}”里有数字，却没有算符。", "写成算符加数字加单位，如“≥90%”；说明文字写在描述里。");
}
