namespace PerfApproval.Domain.Rules.Values;

/// <summary>V4: A qualitative name has no number.</summary>
internal sealed class QualitativeNameHasNoNumber : TableRule
{
    public override string Id => "V4";

    public override string Name => "定性配数字";

    public override string Why => "定性的说法没有计算方法，百分数无从得出。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where IsShare(indicator) && IsQualitative(NameReading.Of(indicator, table.Book))
        select new Remark(Only, indicator.ValuePlace, indicator.Filed.Value, $"名称“{indicator.Filed.Name}”是定性的说法，指标值“{indicator.Filed.Value}”却是数字。",
            "把名称改成可以计算的，如“设备完好率”；或者指标值写成“优/良/中/差”。")
        {
            Others = [indicator.NamePlace],
        };

    // A count has its way of counting: 保障床位 ≥50张.
    private static bool IsShare(CheckedIndicator indicator) =>
        indicator.Value.Number is not null && UnitText.Bare(indicator.Unit) is var unit && (unit.Length == 0 || UnitText.IsShare(unit));

    private static bool IsQualitative(NameReading name) => name.Book.EndsWithAnyOf(name.Name, RuleWords.QualitativeEndings)
        || (name.Book.StartsWithAnyOf(name.Name, RuleWords.QualitativeBeginnings) && !name.IsMeasurable);
}
