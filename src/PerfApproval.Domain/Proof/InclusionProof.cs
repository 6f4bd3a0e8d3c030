namespace PerfApproval.Domain.Proof;

/// <summary>Shows that a leaf stands at its position in a tree of a certain size and root (RFC 9162, 2.1.3.2).</summary>
public sealed record InclusionProof(long Position, long Size, IReadOnlyList<TreeHash> Path)
{
    public static InclusionProof Of(long position, long size, Func<NodePlace, TreeHash> hashOf) =>
        new(position, size, [.. TreePath.ToLeaf(position, size).Select(range => range.HashFrom(hashOf))]);

    public bool Proves(TreeHash leaf, TreeHash root)
    {
        if (Position < 0 || Position >= Size) return false;
        var (place, last, hash) = (Position, Size - 1, leaf);
        foreach (var beside in Path)
        {
            if (last == 0) return false;
            var isRight = (place & 1) == 1 || place == last;
            hash = isRight ? TreeHash.OfNode(beside, hash) : TreeHash.OfNode(hash, beside);
            // A node without a sibling is passed on as it is, until it is a right child.
            while (isRight && (place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && hash.Equals(root);
    }
}
