using System.Buffers;
using PerfApproval.Domain.Rules.Time;

namespace PerfApproval.Domain.Rules.Values;

/// <summary>V7: A qualitative word comes with a scale.</summary>
internal sealed class WordHasAScale : TableRule
{
    private const int Shortest = 2;

    private static readonly SearchValues<char> Scale = SearchValues.Create("/、或,，;；");

    public override string Id => "V7";

    public override string Name => "定性一词";

    public override string Why => "只写一个词，看不出做到什么程度算好。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where indicator.IsQualitative && !DeadlineIsADate.Concerns(indicator, table) && !FigureIsGivenWhereDue.IsDue(indicator, table) && IsOneWord(indicator, table.Book)
        select new Remark(Only, indicator.ValuePlace, indicator.Filed.Value,
            "指标值只有一个词，没有等级或程度。", "写出等级或程度，如“优/良/中/差”“明显提升”并说明依据，能用数字的用数字。");

    // 优 is a grade already.
    private static bool IsOneWord(CheckedIndicator indicator, RuleBook book)
    {
        var word = PlainText.Of(indicator.Filed.Value);
        return word.Length >= Shortest && word.Length <= book.Limit(RuleLimits.LongestWord) && !word.AsSpan().ContainsAny(Scale);
    }
}
