using System.Globalization;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F3: Money is given in the form's unit.</summary>
internal sealed class MoneyUnitIsTheForms : TableRule
{
    // What rounding to the form's decimals may take away before it is another amount: a thousandth.
    private const decimal RoundedAway = 0.001m;

    public override string Id => "F3";

    public override string Name => "金额单位";

    public override string Why => "同一份表里元和万元混用，汇总时容易差一万倍。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        let money = indicator.Money
        where money is { IsWhole: true } && money.Unit != table.Form.Money.Unit && !table.Book.MentionsAnyOf(indicator.Plain, RuleWords.PriceNames)
        select Found(indicator, money, table.Form);

    private static Remark Found(CheckedIndicator indicator, Money money, Form form)
    {
        var (unit, value) = (form.Money.Unit, indicator.Filed.Value);
        var exact = money.In(unit);
        var rounded = decimal.Round(exact, form.Money.Decimals, MidpointRounding.AwayFromZero);
        var mended = Math.Abs(rounded - exact) <= Math.Abs(exact) * RoundedAway ? Mended(indicator, rounded, money.Unit, form) : null;
        return new(Only, indicator.ValuePlace, value,
            $"金额“{value}”以{money.Unit}为单位，本表以{unit}为单位。",
            mended is null ? $"请改用{unit}，即 {Money.Trimmed(exact)} {unit}。"
                : rounded == exact ? $"请改为“{mended}”。" : $"请改为“{mended}”（四舍五入到小数点后 {form.Money.Decimals} 位）。")
        {
            Mends = mended is null ? [] : [new(indicator.ValuePlace, value, mended)],
        };
    }

    // What surrounds the figure stays: the operator as it was written, the brackets of the unit.
    private static string? Mended(CheckedIndicator indicator, decimal number, string unit, Form form)
    {
        var text = indicator.Filed.Value;
        if (!text.Contains(unit, StringComparison.Ordinal)) return null;
        var (first, last) = (text.IndexOfAny(Digits), text.LastIndexOfAny(Digits));
        var decimals = form.Values.Style == ValueStyle.UnitInBrackets ? form.Values.Decimals : form.Money.Decimals;
        var figure = number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return string.Concat(text.AsSpan(0, first), figure, text[(last + 1)..].Replace(unit, form.Money.Unit, StringComparison.Ordinal));
    }

    private static readonly char[] Digits = [.. "0123456789０１２３４５６７８９"];
}
