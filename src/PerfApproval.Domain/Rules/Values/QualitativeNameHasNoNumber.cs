namespace PerfApproval.Domain.Rules.Values;

/// <summary>V4: A qualitative name has no number.</summary>
internal sealed class QualitativeNameHasNoNumber : TableRule
{
    public override string Id => "V4";

    public override string Name => "定性配数字";

    public override string Why => "定性的说法没有计算方法，百分数无从得出。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
