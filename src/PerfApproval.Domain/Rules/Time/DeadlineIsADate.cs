namespace PerfApproval.Domain.Rules.Time;

/// <summary>T2: A deadline names a date.</summary>
internal sealed class DeadlineIsADate : TableRule
{
    public override string Id => "T2";

    public override string Name => "期限";

    public override string Why => "没有明确日期的期限，到时无法判断是否按时。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
