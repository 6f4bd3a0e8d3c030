namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I8: Figures of one table agree with each other.</summary>
internal sealed class FiguresAgree : TableRule
{
    public override string Id => "I8";

    public override string Name => "数字勾稽";

    public override string Why => "互相矛盾的数字至少有一个是错的。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        table.Project is null ? [] : [.. ConcludedCases.Check(table), .. SuccessRates.Check(table), .. PersonsInGoals.Check(table)];
}
