namespace PerfApproval.Domain.Rules.Names;

/// <summary>N2: The description says more than the name.</summary>
internal sealed class DescriptionAddsSomething : TableRule
{
    public override string Id => "N2";

    public override string Name => "指标描述";

    public override string Why => "描述与名称一样，等于没有说明怎么计算。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
