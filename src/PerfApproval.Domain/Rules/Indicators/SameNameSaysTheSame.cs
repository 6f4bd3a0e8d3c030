namespace PerfApproval.Domain.Rules.Indicators;

/// <summary>I5: The same name means the same in all tables of a unit.</summary>
internal sealed class SameNameSaysTheSame : UnitRule
{
    public override string Id => "I5";

    public override string Name => "表间口径";

    public override string Why => "同一单位同名的指标口径不一，公开后会被质疑。";

    internal override IEnumerable<Remark> Check(IReadOnlyList<CheckedTable> tables) => [];
}
