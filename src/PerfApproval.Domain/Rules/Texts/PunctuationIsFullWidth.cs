namespace PerfApproval.Domain.Rules.Texts;

/// <summary>X3: Chinese text has Chinese punctuation.</summary>
internal sealed class PunctuationIsFullWidth : TableRule
{
    public override string Id => "X3";

    public override string Name => "半角标点";

    public override string Why => "中文里用全角标点，文件才整齐。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
