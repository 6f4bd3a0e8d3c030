using System.Text.RegularExpressions;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I3: The name fits the kind it stands under.</summary>
internal sealed partial class NameFitsItsKind : TableRule
{
    public override string Id => "I3";

    public override string Name => "名称与分类";

    public override string Why => "指标放错了类，这一类实际上就没有指标。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where indicator.Plain.Length > 0
        let misfit = OfSatisfaction(indicator, table.Book) ?? OfCost(indicator, table.Book) ?? OfTime(indicator, table.Book) ?? OfQuantity(indicator, table.Book)
        where misfit is not null
        select Found(indicator, misfit.Value, table.Form.Taxonomy);

    private static (string What, string Kind)? OfSatisfaction(CheckedIndicator indicator, RuleBook book)
    {
        if (indicator.IsSatisfaction && !book.MentionsAnyOf(indicator.Plain, RuleWords.Satisfaction)) return ("看不出是谁对什么满意", "");
        return !indicator.IsSatisfaction && MeasuredSatisfaction().IsMatch(indicator.Plain) ? ("说的是满意度", "满意") : null;
    }

    private static (string What, string Kind)? OfCost(CheckedIndicator indicator, RuleBook book)
    {
        if (indicator.IsCost) return book.MentionsAnyOf(indicator.Plain, RuleWords.NoCosts) ? ("说的是预算执行的进度，不是成本", "") : null;
        if (indicator.IsEffect && book.MentionsAnyOf(indicator.Plain, RuleWords.Savings)) return null;
        return book.EndsWithAnyOf(indicator.Plain, RuleWords.CostEndings) ? ("说的是成本", "成本") : null;
    }

    private static (string What, string Kind)? OfTime(CheckedIndicator indicator, RuleBook book)
    {
        if (indicator.IsTimeliness) return null;
        var prompt = indicator.Plain.Contains("及时", StringComparison.Ordinal);
        // How long something goes on being used is an effect, not a deadline.
        var ends = book.EndsWithAnyOf(indicator.Plain, RuleWords.TimeEndings) && (prompt || !indicator.IsEffect);
        return ends || (prompt && (indicator.IsQuantity || indicator.IsQuality) && NameReading.Of(indicator, book).IsRate) ? ("说的是时效", "时效") : null;
    }

    private static (string What, string Kind)? OfQuantity(CheckedIndicator indicator, RuleBook book) =>
        indicator.IsQuantity && NameReading.Of(indicator, book).IsRate ? ("是比率，不是数量", "质量") : null;

    private static Remark Found(CheckedIndicator indicator, (string What, string Kind) misfit, Taxonomy taxonomy)
    {
        var level2 = indicator.Filed.Level2;
        var right = misfit.Kind.Length == 0 ? null : taxonomy.Levels.SelectMany(l => l.Level2).FirstOrDefault(k => k.Contains(misfit.Kind, StringComparison.Ordinal));
        return new(Only, indicator.NamePlace, $"{level2} / {indicator.Filed.Name}", $"“{indicator.Filed.Name}”{misfit.What}，却归在{level2}下。", Cure(level2, right));
    }

    private static string Cure(string level2, string? right) => right switch
    {
        null => $"请换成能衡量{Of(level2)}的指标，或移到相符的二级指标下。",
        "质量指标" => $"请改为绝对数（件数、人数、台数等），或移到{right}下。",
        _ => $"请移到{right}下，或换成能衡量{Of(level2)}的指标。",
    };

    private static string Of(string level2) => level2.EndsWith("指标", StringComparison.Ordinal) ? level2[..^2] : level2;

    // How often one asks for it is no satisfaction: 满意度调查次数.
    [GeneratedRegex("满意(?!度?(?:调查|测评|问卷|回访|抽查|考核))", RegexOptions.CultureInvariant)]
    private static partial Regex MeasuredSatisfaction();
}
