namespace PerfApproval.Domain.Rules.Values;

/// <summary>V6: The unit fits what the name counts.</summary>
internal sealed class UnitFitsTheName : TableRule
{
    public override string Id => "V6";

    public override string Name => "单位与名称";

    public override string Why => "单位与名称对不上，数字就说不清是什么。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where indicator.Value.Number is not null
        let fault = Fault(NameReading.Of(indicator, table.Book), UnitText.Bare(indicator.Unit))
        where fault is not null
        select new Remark(Only, indicator.ValuePlace, indicator.Filed.Value, fault.Value.What, fault.Value.Cure);

    private static (string What, string Cure)? Fault(NameReading name, string unit)
    {
        if (name.IsRate || name.IsSatisfaction) return OfShare(name, unit);
        if (name.IsPrice && UnitText.IsMoney(unit)) return OfPrice(name.Name, unit);
        var counts = name.Book.WordsOf(RuleWords.Countable).Contains(unit);
        if (name.IsPeopleCount || name.IsVisitCount) return OfPeople(name, unit, counts);
        if (name.IsCost && counts) return ($"名称是花费，单位却是“{unit}”。", "单位改为金额，如“万元”“元/人”。");
        if (name.IsDuration && (UnitText.IsShare(unit) || UnitText.IsMoney(unit))) return ($"名称是时间，单位却是“{unit}”。", "单位改为天、小时等，或者名称改为“…及时率”。");
        return name.IsCount && UnitText.IsShare(unit) ? ($"名称是数量，单位却是“{unit}”。", "单位改为件、个、人等计数单位，或者名称改为“…率”。") : null;
    }

    private static (string What, string Cure)? OfShare(NameReading name, string unit)
    {
        if (UnitText.IsShare(unit) || unit is "倍" or "分" || unit.Contains('/')) return null;
        return unit.Length == 0
            ? ($"“{name.Name}”应当是百分数，指标值没有写单位。", "写上“%”，如“≥90%”。")
            : ($"“{name.Name}”应当是百分数，单位却是“{unit}”。", "单位改为“%”；要考核数量的，把名称改为“…数”。");
    }

    // 人均, 户均, 每件 say themselves what the price is for.
    private static (string What, string Cure)? OfPrice(string name, string unit) =>
        name.Contains("人均", StringComparison.Ordinal) || name.Contains("户均", StringComparison.Ordinal) || name.Contains('每')
            ? null
            : ($"名称是单价，单位却是“{unit}”，没有说明每什么。", $"单位写成“{unit}/套”“{unit}/人”这样的形式。");

    private static (string What, string Cure)? OfPeople(NameReading name, string unit, bool counts)
    {
        var visits = unit.EndsWith("人次", StringComparison.Ordinal);
        if (name.IsVisitCount && unit is ("人" or "名" or "万人")) return ($"名称是人次，单位却是“{unit}”。", "单位改为“人次”，或者名称改为“…人数”。");
        return !name.IsVisitCount && (visits || UnitText.IsShare(unit) || (counts && unit is not ("人" or "名")))
            ? ($"名称是人数，单位却是“{unit}”。", "单位改为“人”，或者改名称，使它与单位一致。")
            : null;
    }
}
