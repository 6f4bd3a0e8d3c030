using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Values;

/// <summary>V8: A figure is as precise as it can be.</summary>
internal sealed class PrecisionIsPossible : TableRule
{
    // Dividing by one with many zeros leaves no zero at the end.
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    public override string Id => "V8";

    public override string Name => "精度";

    public override string Why => "达不到或没有意义的精度，说明数字没有推敲过。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        table.Indicators.Where(i => i.Value.Number is not null).SelectMany(i => Faults(i, table));

    private static IEnumerable<Remark> Faults(CheckedIndicator indicator, CheckedTable table)
    {
        var (number, unit) = (indicator.Value.Number ?? 0, UnitText.Bare(indicator.Unit));
        if (unit == "%" && number > 100 && table.Book.EndsWithAnyOf(indicator.Plain, RuleWords.BoundedRates))
            yield return Told(indicator, $"“{indicator.Plain}”不会超过 100%。", "改为不超过 100% 的数字。");
        if (number % 1 != 0 && !indicator.Plain.Contains('均') && table.Book.WordsOf(RuleWords.Countable).Contains(unit))
            yield return Told(indicator, $"“{unit}”不能有小数。", "改为整数。");
        if (MostDecimals(unit, table.Form) is { } most && Decimals(number) > most)
            yield return Told(indicator, $"小数超过 {most} 位。", $"保留 {most} 位以内的小数。");
        if (unit == "%" && FewCounted.For(indicator, table) is { } few) yield return OfFew(indicator, few);
    }

    private static Remark Told(CheckedIndicator indicator, string what, string cure) =>
        new(Only, indicator.ValuePlace, indicator.Filed.Value, $"“{indicator.Filed.Value}”：{what}", cure);

    private static Remark OfFew(CheckedIndicator rate, CheckedIndicator few) => new(Only, rate.ValuePlace, rate.Filed.Value,
        $"“{few.Filed.Name}”只有“{few.Filed.Value}”，差一个就达不到“{rate.Filed.Value}”。", "改为“=100%”，或者按实际数量能够达到的比例填写。")
    {
        Others = [few.ValuePlace],
    };

    // The price of a unit may be finer than any amount that is paid: 0.4853元/度.
    private static int? MostDecimals(string unit, Form form)
    {
        if (unit == "元" || unit == form.Money.Unit) return form.Money.Decimals;
        return form.Values.Style == ValueStyle.UnitInBrackets ? form.Values.Decimals : null;
    }

    private static int Decimals(decimal number) => (number / WithoutTrailingZeros).Scale;
}
