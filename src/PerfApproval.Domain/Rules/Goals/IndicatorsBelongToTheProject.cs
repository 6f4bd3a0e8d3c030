namespace PerfApproval.Domain.Rules.Goals;

/// <summary>P1: Indicators have to do with the project.</summary>
internal sealed class IndicatorsBelongToTheProject : TableRule
{
    public override string Id => "P1";

    public override string Name => "相关性";

    public override string Why => "指标与项目内容没有联系，多半是套用的模板。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
