namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I4: No name stands twice in one table.</summary>
internal sealed class NamesDifferWithinATable : TableRule
{
    public override string Id => "I4";

    public override string Name => "表内重名";

    public override string Why => "同名的指标无法分别考核。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        where indicator.Plain.Length > 0
        group indicator by indicator.Plain into same
        where same.Count() > 1
        select Found([.. same]);

    private static Remark Found(CheckedIndicator[] same) =>
        new(Only, same[0].NamePlace, same[0].Filed.Name,
            $"第 {string.Join('、', same.Select(i => i.Position))} 项都叫“{same[0].Filed.Name}”（分别为{string.Join('、', same.Select(i => $"{i.Filed.Level2} {i.Filed.Value}"))}）。",
            "请保留一项；确实考核不同内容的，请把名称写得不同。")
        {
            Others = [.. same.Skip(1).Select(i => i.NamePlace)],
        };
}
