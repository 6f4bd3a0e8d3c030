using System.Security.Cryptography;

namespace PerfApproval.Domain.Proof;

/// <summary>The hash of a leaf or of a whole subtree of the tree of entries (留痕树), as RFC 6962 takes it.</summary>
public sealed class TreeHash : IEquatable<TreeHash>
{
    private const int Length = SHA256.HashSizeInBytes;
    private const byte LeafMark = 0;
    private const byte NodeMark = 1;

    private readonly byte[] bytes;

    private TreeHash(byte[] bytes) => this.bytes = bytes;

    /// <summary>What a tree without leaves has for its root.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    public static TreeHash OfLeaf(ReadOnlySpan<byte> leaf)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafMark]);
        hash.AppendData(leaf);
        return new(hash.GetHashAndReset());
    }

    public static TreeHash OfNode(TreeHash left, TreeHash right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Length)];
        both[0] = NodeMark;
        left.bytes.CopyTo(both[1..]);
        right.bytes.CopyTo(both[(1 + Length)..]);
        return new(SHA256.HashData(both));
    }

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static TreeHash FromBytes(byte[] bytes) =>
        bytes.Length == Length ? new([.. bytes]) : throw new ArgumentException($"A hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    public byte[] ToBytes() => [.. bytes];

    public bool Equals(TreeHash? other) => other is not null && bytes.AsSpan().SequenceEqual(other.bytes);

    public override bool Equals(object? obj) => Equals(obj as TreeHash);

    public override int GetHashCode() => BitConverter.ToInt32(bytes);

    /// <summary>In base64, the shortest of the usual spellings.</summary>
    public override string ToString() => Convert.ToBase64String(bytes);
}
