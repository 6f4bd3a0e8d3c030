namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I3: The name fits the kind it stands under.</summary>
internal sealed class NameFitsItsKind : TableRule
{
    public override string Id => "I3";

    public override string Name => "名称与分类";

    public override string Why => "指标放错了类，这一类实际上就没有指标。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
