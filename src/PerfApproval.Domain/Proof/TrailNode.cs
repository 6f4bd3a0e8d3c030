namespace PerfApproval.Domain.Proof;

/// <summary>A complete subtree of a bureau's tree of entries as it is kept; the leaves are kept by themselves.</summary>
public sealed class TrailNode(Guid bureauId, int level, long index, TreeHash hash)
{
    public Guid BureauId { get; private set; } = bureauId;

    public int Level { get; private set; } = level;

    public long Index { get; private set; } = index;

    public TreeHash Hash { get; private set; } = hash;
}
