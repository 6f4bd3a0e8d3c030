using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules;

/// <summary>A figure with its unit inside a text: 每年不少于 12 次.</summary>
internal static partial class FigureInText
{
    public static IEnumerable<(int Index, decimal Number, string Unit)> In(string text)
    {
        foreach (Match figure in Figure().Matches(PlainText.Of(text)))
        {
            if (decimal.TryParse(figure.Groups["number"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
                yield return (figure.Index, number, figure.Groups["unit"].Value);
        }
    }

    // Neither years and dates, nor the third of something, nor the ends of a range.
    [GeneratedRegex(@"(?<![0-9.,A-Za-z第*×/]|[0-9%人件个次天月年号日][~～\-—至到])(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?<unit>%|‰|(?:万|千|亿|百万)?(?:人次|人|名|元|件|条|册|个工作日|个月|个百分点|个|项|次|辆|层|套|户|台|家|篇|场|期|批|份|起|座|所|处|宗|平方米|㎡|公里|米|吨|亩|公顷|小时|分钟|天|(?<!(?:19|20)[0-9]{2})年))(?![0-9至到~\-—])", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
