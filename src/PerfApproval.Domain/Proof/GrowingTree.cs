namespace PerfApproval.Domain.Proof;

/// <summary>The tree of entries (留痕树, RFC 6962) at its right edge: all that is needed to add leaves and to know the root.</summary>
public sealed class GrowingTree
{
    // The complete subtrees of which the tree consists, the smallest on top.
    private readonly Stack<TreeNode> peaks = new();

    public long Size { get; private set; }

    /// <summary>A tree of this size goes on, given the hashes of its complete subtrees.</summary>
    public static GrowingTree From(long size, Func<NodePlace, TreeHash> hashOf)
    {
        var tree = new GrowingTree { Size = size };
        foreach (var place in new TreeRange(0, size).Subtrees) tree.peaks.Push(new(place, hashOf(place)));
        return tree;
    }

    /// <summary>Adds a leaf.</summary>
    /// <returns>The subtrees that became complete with it, the leaf itself first.</returns>
    public IReadOnlyList<TreeNode> Add(TreeHash leaf)
    {
        var node = new TreeNode(new(0, Size++), leaf);
        var completed = new List<TreeNode> { node };
        while (node.Place.IsRightChild)
        {
            node = new(node.Place.Parent, TreeHash.OfNode(peaks.Pop().Hash, node.Hash));
            completed.Add(node);
        }

        peaks.Push(node);
        return completed;
    }

    public TreeHash Root()
    {
        TreeHash? root = null;
        foreach (var peak in peaks) root = root is null ? peak.Hash : TreeHash.OfNode(peak.Hash, root);
        return root ?? TreeHash.Empty;
    }
}
