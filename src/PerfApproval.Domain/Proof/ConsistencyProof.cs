using System.Numerics;

namespace PerfApproval.Domain.Proof;

/// <summary>Shows that a tree only grew: its earlier leaves are still there, unchanged and in their order (RFC 9162, 2.1.4.2).</summary>
public sealed record ConsistencyProof(long Earlier, long Later, IReadOnlyList<TreeHash> Path)
{
    public static ConsistencyProof Of(long earlier, long later, Func<NodePlace, TreeHash> hashOf) =>
        new(earlier, later, [.. TreePath.Between(earlier, later).Select(range => range.HashFrom(hashOf))]);

    public bool Proves(TreeHash earlierRoot, TreeHash laterRoot)
    {
        if (Earlier < 0 || Earlier > Later) return false;
        if (Earlier == Later) return Path.Count == 0 && earlierRoot.Equals(laterRoot);
        if (Earlier == 0) return Path.Count == 0 && earlierRoot.Equals(TreeHash.Empty);
        // A complete earlier tree is a node of the later one: its root begins the path.
        Queue<TreeHash> path = new(BitOperations.IsPow2(Earlier) ? [earlierRoot, .. Path] : Path);
        return path.Count > 0 && Climbs(path, earlierRoot, laterRoot);
    }

    private bool Climbs(Queue<TreeHash> path, TreeHash earlierRoot, TreeHash laterRoot)
    {
        var (place, last) = (Earlier - 1, Later - 1);
        while ((place & 1) == 1) (place, last) = (place >> 1, last >> 1);
        var (earlier, later) = (path.Peek(), path.Dequeue());
        foreach (var beside in path)
        {
            if (last == 0) return false;
            var isRight = (place & 1) == 1 || place == last;
            if (isRight) earlier = TreeHash.OfNode(beside, earlier);
            later = isRight ? TreeHash.OfNode(beside, later) : TreeHash.OfNode(later, beside);
            while (isRight && (place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && earlier.Equals(earlierRoot) && later.Equals(laterRoot);
    }
}
