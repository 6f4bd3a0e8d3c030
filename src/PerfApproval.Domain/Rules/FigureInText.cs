using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules;

/// <summary>A figure with its unit inside a text: 每年不少于 12 次.</summary>
/// <param name="IsChange">提高5% is a change, 提高到90% is a state.</param>
internal sealed partial record FigureInText(decimal Number, string Unit, bool IsChange)
{
    // The longest word of a change, and what may stand between it and the figure.
    private const int LongestChange = 6;

    public static IEnumerable<FigureInText> In(string text)
    {
        var plain = PlainText.Of(text);
        foreach (Match figure in Figure().Matches(plain))
        {
            if (decimal.TryParse(figure.Groups["number"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
                yield return new(number, figure.Groups["unit"].Value, FollowsChange(plain, figure.Index));
        }
    }

    private static bool FollowsChange(string plain, int index) => Change().IsMatch(plain[Math.Max(0, index - LongestChange)..index]);

    // Neither years and dates, nor the third of something, nor the ends of a range.
    [GeneratedRegex(@"(?<![0-9.,A-Za-z第*×/]|[0-9%人件个次天月年号日][~～\-—至到])(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?<unit>%|‰|(?:万|千|亿|百万)?(?:人次|人|名|元|件|条|册|个工作日|个月|个百分点|个|项|次|辆|层|套|户|台|家|篇|场|期|批|份|起|座|所|处|宗|平方米|㎡|公里|米|吨|亩|公顷|小时|分钟|天|(?<!(?:19|20)[0-9]{2})年))(?![0-9至到~\-—])", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("(?:较|同比|环比|提高|提升|增长|增加|上升|下降|降低|减少|节约|压缩|超出)[^0-9到至]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
