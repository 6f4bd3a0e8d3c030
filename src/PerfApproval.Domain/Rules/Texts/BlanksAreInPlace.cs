namespace PerfApproval.Domain.Rules.Texts;

/// <summary>X2: No blanks stand where none belong.</summary>
internal sealed class BlanksAreInPlace : TableRule
{
    public override string Id => "X2";

    public override string Name => "多余空格";

    public override string Why => "多余的空格会让检索和对比出错。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
