namespace PerfApproval.Domain.Rules.Texts;

/// <summary>X1: Nothing of a conversion or a template is left.</summary>
internal sealed class NothingIsLeftOver : TableRule
{
    public override string Id => "X1";

    public override string Name => "残留文字";

    public override string Why => "转换或复制留下的文字会原样公开。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
