namespace PerfApproval.Domain.Proof;

/// <summary>Which subtrees' hashes prove something about a tree (RFC 6962, 2.1.1 and 2.1.2); whoever keeps the nodes supplies the hashes.</summary>
public static class TreePath
{
    /// <summary>From the leaf up: what it is hashed with until the root.</summary>
    public static IReadOnlyList<TreeRange> ToLeaf(long position, long size)
    {
        if (position < 0 || position >= size) throw new ArgumentOutOfRangeException(nameof(position));
        var path = new List<TreeRange>();
        for (var range = new TreeRange(0, size); range.Count > 1;)
        {
            var (left, right) = range.Halves();
            path.Add(position < right.Start ? right : left);
            range = position < right.Start ? left : right;
        }

        path.Reverse();
        return path;
    }

    /// <summary>What shows that a tree of the later size begins with the one of the earlier size.</summary>
    public static IReadOnlyList<TreeRange> Between(long earlier, long later)
    {
        if (earlier < 0 || earlier > later) throw new ArgumentOutOfRangeException(nameof(earlier));
        var path = new List<TreeRange>();
        var range = new TreeRange(0, later);
        while (earlier > 0 && earlier < range.End)
        {
            var (left, right) = range.Halves();
            path.Add(earlier <= right.Start ? right : left);
            range = earlier <= right.Start ? left : right;
        }

        // The earlier root itself is known to whoever asks.
        if (earlier > 0 && range.Start > 0) path.Add(range);
        path.Reverse();
        return path;
    }
}
