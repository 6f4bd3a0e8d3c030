namespace PerfApproval.Domain.Rules.Values;

/// <summary>V2: Only the five operators are used.</summary>
internal sealed class OperatorIsKnown : TableRule
{
    public override string Id => "V2";

    public override string Name => "算符";

    public override string Why => "系统和自评只认 ≥、≤、=、>、< 五种算符。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        let unknown = OperatorText.UnknownIn(indicator.Filed.Value, table.Book).FirstOrDefault()
        where unknown is not null
        select Told(indicator, unknown, OperatorText.Mended(indicator.Filed.Value, table.Book));

    private static Remark Told(CheckedIndicator indicator, OperatorText unknown, string mended) =>
        new(Only, indicator.ValuePlace, indicator.Filed.Value,
            $"“{unknown.Written}”不是规定的算符。", unknown.Meant is { } meant ? $"改为“{meant}”。" : "改为≥、≤、=、>、< 之一，写明确切的数字。")
        {
            Mends = mended == indicator.Filed.Value ? [] : [new(indicator.ValuePlace, indicator.Filed.Value, mended)],
        };
}
