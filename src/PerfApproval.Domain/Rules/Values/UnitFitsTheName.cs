namespace PerfApproval.Domain.Rules.Values;

/// <summary>V6: The unit fits what the name counts.</summary>
internal sealed class UnitFitsTheName : TableRule
{
    public override string Id => "V6";

    public override string Name => "单位与名称";

    public override string Why => "单位与名称对不上，数字就说不清是什么。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
