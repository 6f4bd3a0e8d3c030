namespace PerfApproval.Domain.Rules.Names;

/// <summary>N3: Name, description and value are not the same.</summary>
internal sealed class ValueAddsSomething : TableRule
{
    public override string Id => "N3";

    public override string Name => "名称、描述与值";

    public override string Why => "三栏写的是同一句话，没有给出目标。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where indicator.Plain.Length > 0 && IsTheName(indicator, indicator.Filed.Value)
        where string.IsNullOrWhiteSpace(indicator.Filed.Description) || IsTheName(indicator, indicator.Filed.Description)
        select new Remark(Only, indicator.ValuePlace, indicator.Filed.Value, Said(indicator), "指标值写明要达到的程度，如“≥95%”或“优/良/中/差”。")
        {
            Others = indicator.Filed.Description is null ? [indicator.NamePlace] : [indicator.NamePlace, indicator.DescriptionPlace],
        };

    private static bool IsTheName(CheckedIndicator indicator, string text) => CheckedIndicator.WithoutUnit(PlainText.Of(text)).TrimEnd('。') == indicator.Plain;

    private static string Said(CheckedIndicator indicator) =>
        $"{(string.IsNullOrWhiteSpace(indicator.Filed.Description) ? "名称和指标值" : "名称、描述和指标值")}都是“{indicator.Filed.Name}”。";
}
