namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F3: Money is given in the form's unit.</summary>
internal sealed class MoneyUnitIsTheForms : TableRule
{
    public override string Id => "F3";

    public override string Name => "金额单位";

    public override string Why => "同一份表里元和万元混用，汇总时容易差一万倍。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
