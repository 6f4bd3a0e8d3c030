namespace PerfApproval.Domain.Rules.Names;

/// <summary>N3: Name, description and value are not the same.</summary>
internal sealed class ValueAddsSomething : TableRule
{
    public override string Id => "N3";

    public override string Name => "名称、描述与值";

    public override string Why => "三栏写的是同一句话，没有给出目标。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
