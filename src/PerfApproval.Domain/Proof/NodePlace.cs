namespace PerfApproval.Domain.Proof;

/// <summary>Where a complete subtree stands in the tree of entries: it has 2^level leaves, and index such subtrees stand before it.</summary>
public readonly record struct NodePlace(int Level, long Index)
{
    public bool IsRightChild => (Index & 1) == 1;

    public NodePlace Parent => new(Level + 1, Index >> 1);

    public NodePlace LeftChild => new(Level - 1, Index << 1);

    public NodePlace RightChild => new(Level - 1, (Index << 1) + 1);

    /// <summary>The first position behind it.</summary>
    public long End => (Index + 1) << Level;
}
