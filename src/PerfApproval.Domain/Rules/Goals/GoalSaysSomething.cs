namespace PerfApproval.Domain.Rules.Goals;

/// <summary>G1: A goal says what is to be reached.</summary>
internal sealed class GoalSaysSomething : TableRule
{
    public override string Id => "G1";

    public override string Name => "目标空泛";

    public override string Why => "空泛的目标看不出项目要做成什么。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
