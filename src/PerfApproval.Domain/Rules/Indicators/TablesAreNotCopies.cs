namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I6: No table is a copy of another.</summary>
internal sealed class TablesAreNotCopies : UnitRule
{
    public override string Id => "I6";

    public override string Name => "指标雷同";

    public override string Why => "照抄的指标反映不出项目自己的特点。";

    internal override IEnumerable<Remark> Check(IReadOnlyList<CheckedTable> tables) => [];
}
