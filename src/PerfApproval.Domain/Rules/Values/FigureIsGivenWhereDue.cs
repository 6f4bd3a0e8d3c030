namespace PerfApproval.Domain.Rules.Values;

/// <summary>V3: A figure stands where a figure is due.</summary>
internal sealed class FigureIsGivenWhereDue : TableRule
{
    public override string Id => "V3";

    public override string Name => "应为数字";

    public override string Why => "没有数字，年终无法衡量完成了多少。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
