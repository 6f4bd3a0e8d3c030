namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F1: The parts of the budget add up to its total.</summary>
internal sealed class AmountsAddUp : TableRule
{
    public override string Id => "F1";

    public override string Name => "资金合计";

    public override string Why => "各部分加不拢，批复的预算就无法核对。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
