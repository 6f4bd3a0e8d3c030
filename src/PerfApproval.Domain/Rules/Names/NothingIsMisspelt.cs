namespace PerfApproval.Domain.Rules.Names;

/// <summary>N1: No word is misspelt or repeated.</summary>
internal sealed class NothingIsMisspelt : TableRule
{
    public override string Id => "N1";

    public override string Name => "错别字";

    public override string Why => "公开的文件里有错字，影响单位形象。";

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
