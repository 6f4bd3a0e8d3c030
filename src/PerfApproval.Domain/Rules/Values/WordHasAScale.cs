namespace PerfApproval.Domain.Rules.Values;

/// <summary>V7: A qualitative word comes with a scale.</summary>
internal sealed class WordHasAScale : TableRule
{
    public override string Id => "V7";

    public override string Name => "定性一词";

    public override string Why => "只写一个词，看不出做到什么程度算好。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
