using System.Text.RegularExpressions;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules.Time;

/// <summary>T2: A deadline names a date.</summary>
internal sealed partial class DeadlineIsADate : TableRule
{
    public override string Id => "T2";

    public override string Name => "期限";

    public override string Why => "没有明确日期的期限，到时无法判断是否按时。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        table.Indicators.Where(i => i.IsTimeliness).Select(i => Check(i, table)).OfType<Remark>();

    /// <summary>Whether the rule has something to say about a value, so that no other rule says it too.</summary>
    internal static bool Concerns(CheckedIndicator indicator, CheckedTable table) => indicator.IsTimeliness && Check(indicator, table) is not null;

    private static Remark? Check(CheckedIndicator indicator, CheckedTable table)
    {
        var text = PlainText.Of(indicator.Filed.Value);
        if (BareDate().Match(text) is { Success: true } date) return OfBareDate(indicator, date, table);
        if (YearEnd().Match(text) is { Success: true } end) return OfYearEnd(indicator, end, table);
        if (IsNoDate(text, table.Book)) return Found(indicator, "不是明确的日期", $"请写成“{YearOf("", table)}12月31日前”这样的日期。", null);
        return IsBareDuration(indicator, text) ? Found(indicator, "只有时长，没有算符", $"请写成“≤{indicator.Filed.Value.Trim()}”，或写明完成的日期。", null) : null;
    }

    private static Remark OfBareDate(CheckedIndicator indicator, Match date, CheckedTable table)
    {
        var exact = date.Groups["day"].Success && !date.Groups["operator"].Success && date.Groups["rest"].Length == 0;
        var after = exact ? indicator.Filed.Value.TrimEnd() + "前" : null;
        var example = after ?? $"{YearOf(date.Groups["year"].Value, table)}{(date.Groups["month"].Value is { Length: > 0 } month ? month : "12月31日")}前";
        return Found(indicator, "只写了日期，没有“前”或“≤”，不知道是这一天还是最晚这一天", $"请写成“{example}”。", after);
    }

    // The end of a year is a day, only not said as one.
    private static Remark OfYearEnd(CheckedIndicator indicator, Match end, CheckedTable table)
    {
        var year = YearOf(end.Groups["year"].Value, table);
        var after = year.Length > 0 ? $"{year}12月31日前" : null;
        return Found(indicator, "不是明确的日期", $"请写成“{after ?? "12月31日前"}”。", after);
    }

    private static bool IsNoDate(string text, RuleBook book)
    {
        var bare = Completion().Replace(WithYear().Replace(text, ""), "");
        return book.WordsOf(RuleWords.Deadlines).Any(w => w == text || w == bare) || (bare.Length == 0 && text.Length > 0);
    }

    private static bool IsBareDuration(CheckedIndicator indicator, string text) =>
        indicator.Value.Kind == ValueKind.Number ? indicator.Value.Operator is null && DurationUnit().IsMatch(indicator.Unit) : ChineseDuration().IsMatch(text);

    private static string YearOf(string written, CheckedTable table) => written.Length > 0 ? written : table.Year is { } year ? $"{year}年" : "";

    private static Remark Found(CheckedIndicator indicator, string what, string cure, string? after) =>
        new(Only, indicator.ValuePlace, indicator.Filed.Value, $"期限“{indicator.Filed.Value}”{what}。", cure)
        {
            Mends = after is null ? [] : [new(indicator.ValuePlace, indicator.Filed.Value, after)],
        };

    [GeneratedRegex(@"^(?<operator>[=>≥])?(?:(?<year>\d{4}年)(?<month>\d{1,2}月(?<day>\d{1,2}[日号]|底|末)?)|(?<month>\d{1,2}月(?<day>\d{1,2}[日号]|底|末)?)|(?<day>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|20\d{2}[01]\d[0-3]\d)|\d{4}[-/.]\d{1,2}|(?<year>\d{4}年)?(?<month>第?[一二三四1-4]季度末?))(?<rest>\(?(?:完成|竣工|完工|到位|发放|支付|验收|交付|结束)?\)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareDate();

    [GeneratedRegex(@"^[≤<=]?(?<year>\d{4}年)?(?:当年|本年)?度?(?:年?(?:底|末)|年内年底)(?:之?前|以前)?(?:完成|完工|竣工|到位)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"^[≤<=≥>]?\d{4}年度?内?", RegexOptions.CultureInvariant)]
    private static partial Regex WithYear();

    [GeneratedRegex(@"(?:完成|完工|竣工|到位)$", RegexOptions.CultureInvariant)]
    private static partial Regex Completion();

    [GeneratedRegex(@"^个?(?:年|月|季度|周|天|日|工作日|小时|分钟|学期)$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationUnit();

    [GeneratedRegex(@"^[一二两三四五六七八九十半百]{1,4}个?(?:半年|年半?|月|季度|周|天|日|工作日|小时|分钟|学期)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDuration();
}
