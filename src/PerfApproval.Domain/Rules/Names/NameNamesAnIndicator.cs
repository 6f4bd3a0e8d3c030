namespace PerfApproval.Domain.Rules.Names;

/// <summary>N4: The name is that of an indicator.</summary>
internal sealed class NameNamesAnIndicator : TableRule
{
    public override string Id => "N4";

    public override string Name => "指标名称";

    public override string Why => "这样的名称不是可以考核的指标。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        let said = Fault(indicator.Plain, table.Book)
        where said is not null
        select new Remark(Only, indicator.NamePlace, indicator.Filed.Name, said.Value.What, said.Value.Cure);

    private static (string What, string Cure)? Fault(string name, RuleBook book)
    {
        if (book.WordsOf(RuleWords.CostHeadings).Contains(name)) return ($"“{name}”是费用科目，不是指标。", $"写成要考核的内容，如“{name}支出总额”“{name}节约率”。");
        if (IsSentence(name, book)) return ("名称写成了一句话。", "名称只写考核什么，如“设备验收合格率”；怎样做写在目标里。");
        if (book.StartsWithAnyOf(name, RuleWords.StatementBeginnings) && !new NameReading(name, book).IsMeasurable)
            return ($"“{name}”是一句陈述，不是指标。", "名称写考核什么（如“项目总成本”），要求写在指标值里（如“≤50万元”）。");
        var limit = book.Limit(RuleLimits.LongestName);
        return PlainText.Letters(name).Length > limit ? ($"名称超过 {limit} 个字。", "名称写短，只说考核什么；解释写在描述里。") : null;
    }

    private static bool IsSentence(string name, RuleBook book)
    {
        if (name.AsSpan().IndexOfAny("。;；!！") >= 0) return true;
        var clauses = name.Split(',', '，');
        return clauses.Length > 1 && clauses.Any(c => book.StartsWithAnyOf(c, RuleWords.QualitativeBeginnings)
            || book.StartsWithAnyOf(c, RuleWords.EmptyGoalBeginnings) || book.StartsWithAnyOf(c, RuleWords.StatementBeginnings));
    }
}
