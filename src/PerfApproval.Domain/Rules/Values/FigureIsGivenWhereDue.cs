using PerfApproval.Domain.Rules.Time;

namespace PerfApproval.Domain.Rules.Values;

/// <summary>V3: A figure stands where a figure is due.</summary>
internal sealed class FigureIsGivenWhereDue : TableRule
{
    public override string Id => "V3";

    public override string Name => "应为数字";

    public override string Why => "没有数字，年终无法衡量完成了多少。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => table.Indicators.Where(i => IsDue(i, table)).Select(i => Told(i, table.Book));

    /// <summary>Whether this rule speaks of the value, so that others need not.</summary>
    internal static bool IsDue(CheckedIndicator indicator, CheckedTable table)
    {
        if (IsBlank(indicator)) return true;
        if (!indicator.IsQualitative || DeadlineIsADate.Concerns(indicator, table)) return false;
        return indicator.IsQuantity || indicator.IsTimeliness || indicator.IsCost || NameReading.Of(indicator, table.Book).IsFigure;
    }

    // A stroke in place of a value is no value.
    private static bool IsBlank(CheckedIndicator indicator) => !indicator.Filed.Value.Any(char.IsLetterOrDigit);

    private static Remark Told(CheckedIndicator indicator, RuleBook book) => IsBlank(indicator)
        ? new(Only, indicator.ValuePlace, indicator.Filed.Value, "没有填写指标值。", "填写要达到的数字，如“≥90%”。")
        : new(Only, indicator.ValuePlace, indicator.Filed.Value, $"这里应当是数字，现为“{indicator.Filed.Value}”。", Cure(indicator, book));

    private static string Cure(CheckedIndicator indicator, RuleBook book) => indicator switch
    {
        _ when NameReading.Of(indicator, book).IsRate => "写明百分数，如“≥90%”。",
        { IsCost: true } => "写明金额或比率，如“≤30万元”“≤500元/人”。",
        { IsTimeliness: true } => "写明日期、天数或比率，如“≤5天”“及时率≥95%”。",
        _ => "写明数字和单位，如“≥20个”。",
    };
}
