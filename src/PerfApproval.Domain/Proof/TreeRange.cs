using System.Numerics;

namespace PerfApproval.Domain.Proof;

/// <summary>The leaves from start up to, not including, end, where RFC 6962 sees one subtree: complete, or the right edge of the tree.</summary>
public readonly record struct TreeRange(long Start, long End)
{
    public long Count => End - Start;

    /// <summary>The complete subtrees of which it consists, from left to right.</summary>
    public IReadOnlyList<NodePlace> Subtrees
    {
        get
        {
            var places = new List<NodePlace>();
            for (var start = Start; start < End;)
            {
                var level = BitOperations.Log2((ulong)(End - start));
                places.Add(new(level, start >> level));
                start += 1L << level;
            }

            return places;
        }
    }

    /// <summary>Its hash, from those of its complete subtrees.</summary>
    public TreeHash HashFrom(Func<NodePlace, TreeHash> hashOf)
    {
        var places = Subtrees;
        if (places.Count == 0) return TreeHash.Empty;
        var hash = hashOf(places[^1]);
        for (var i = places.Count - 2; i >= 0; i--) hash = TreeHash.OfNode(hashOf(places[i]), hash);
        return hash;
    }

    /// <summary>Its two halves: the left one is the largest complete subtree that leaves something for the right one.</summary>
    public (TreeRange Left, TreeRange Right) Halves()
    {
        var middle = Start + (1L << BitOperations.Log2((ulong)(Count - 1)));
        return (new(Start, middle), new(middle, End));
    }
}
