using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Time;

/// <summary>The years that a text names.</summary>
internal sealed partial record YearsNamed(IReadOnlyList<YearSpan> Spans)
{
    // How far from a year the words stand that make it one to compare with: 较上年（2022年）, 2022年同期水平.
    private const int Before = 4;
    private const int After = 8;

    private const string ChineseDigits = "〇一二三四五六七八九";

    public bool Any => Spans.Count > 0;

    /// <summary>The years of dates in an indicator's value, those left out that it is only compared with.</summary>
    public static YearsNamed InValue(string value, RuleBook book)
    {
        var text = Title().Replace(Digits(value), "");
        return new([.. Dated().Matches(text).Where(m => !IsBaseline(text, m, book)).Select(Span)]);
    }

    /// <summary>The year with which a date begins.</summary>
    public static YearsNamed InDate(string date) => new([.. Leading().Matches(Digits(date)).Select(Span)]);

    /// <summary>Every number of four digits that reads as a year of this century.</summary>
    public static YearsNamed InText(string text) => new([.. Standing().Matches(Digits(text)).Select(Span)]);

    /// <summary>Whether all of them are the year, or years of a project over several years.</summary>
    public bool Contains(int year, YearSpan? planned) =>
        Spans.All(s => s.Contains(year) || (planned is { } p && p.From != p.To && p.From <= s.From && s.To <= p.To));

    private static YearSpan Span(Match match)
    {
        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        return new(from, match.Groups["to"] is { Success: true, Value: var to } ? int.Parse(to, CultureInfo.InvariantCulture) : from);
    }

    private static bool IsBaseline(string text, Match match, RuleBook book)
    {
        var before = text[Math.Max(0, match.Index - Before)..match.Index];
        var end = match.Index + match.Length;
        var after = text[end..Math.Min(text.Length, end + After)];
        return book.MentionsAnyOf(before, RuleWords.Baselines)
            || book.WordsOf(RuleWords.Baselines).Any(w => w.Length > 1 && after.Contains(w, StringComparison.Ordinal));
    }

    // 二〇二三年 is 2023年.
    private static string Digits(string text) => InChinese().Replace(PlainText.Of(text), m =>
        string.Concat(m.Value.Select(c => (char)('0' + ChineseDigits.IndexOf(c is '零' or '○' or 'O' ? '〇' : c, StringComparison.Ordinal)))));

    [GeneratedRegex(@"[一二][〇零○O一二三四五六七八九]{3}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex InChinese();

    // 《2021年工作要点》 is the name of something.
    [GeneratedRegex("《[^》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<![\d.])(?<from>(?:19|20)\d\d)(?:年?[-—–~～至到](?<to>(?:19|20)\d\d))?(?=年(?!版|修订|印发|发布)|[-/]\d{1,2}(?:[-/]\d{1,2})?(?!\d)|\.\d{1,2}\.\d{1,2}(?!\d)|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?<from>(?:19|20)\d\d)(?:\D|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<![\d.])(?<from>20\d\d)(?:年?度?[-—–~～至到](?<to>20\d\d))?(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Standing();
}

/// <summary>A year, or a run of years.</summary>
internal readonly record struct YearSpan(int From, int To)
{
    public bool Contains(int year) => From <= year && year <= To;

    public override string ToString() => From == To ? $"{From}" : $"{From}–{To}";
}
