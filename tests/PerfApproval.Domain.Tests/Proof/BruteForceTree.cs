using System.Security.Cryptography;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Domain.Tests.Proof;

/// <summary>The definitions of RFC 6962, section 2.1, word for word and without any thought of speed.</summary>
internal static class BruteForceTree
{
    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. leaves[0]]),
        var n => SHA256.HashData([1, .. Root([.. leaves.Take(Split(n))]), .. Root([.. leaves.Skip(Split(n))])]),
    };

    /// <summary>PATH(m, D[n])</summary>
    public static IReadOnlyList<byte[]> Path(int m, IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 1) return [];
        var k = Split(leaves.Count);
        byte[][] left = [.. leaves.Take(k)], right = [.. leaves.Skip(k)];
        return m < k ? [.. Path(m, left), Root(right)] : [.. Path(m - k, right), Root(left)];
    }

    /// <summary>PROOF(m, D[n])</summary>
    public static IReadOnlyList<byte[]> Proof(int m, IReadOnlyList<byte[]> leaves) => SubProof(m, leaves, isWhole: true);

    /// <summary>The hashes of all complete subtrees, as they are kept.</summary>
    public static Dictionary<NodePlace, TreeHash> Nodes(IReadOnlyList<byte[]> leaves)
    {
        var tree = new GrowingTree();
        return leaves.SelectMany(l => tree.Add(TreeHash.OfLeaf(l))).ToDictionary(n => n.Place, n => n.Hash);
    }

    private static IReadOnlyList<byte[]> SubProof(int m, IReadOnlyList<byte[]> leaves, bool isWhole)
    {
        if (m == leaves.Count) return isWhole ? [] : [Root(leaves)];
        var k = Split(leaves.Count);
        byte[][] left = [.. leaves.Take(k)], right = [.. leaves.Skip(k)];
        return m <= k ? [.. SubProof(m, left, isWhole), Root(right)] : [.. SubProof(m - k, right, isWhole: false), Root(left)];
    }

    // The largest power of two smaller than n.
    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }
}
