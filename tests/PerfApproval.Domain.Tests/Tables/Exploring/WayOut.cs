namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A situation that was met: how it was reached first, and what it leads to.</summary>
internal sealed class Node(int from, Move? by)
{
    public int From => from;

    public Move? By => by;

    public bool Explored { get; set; }

    /// <summary>Published, rejected or terminated; or it goes on beyond what is explored, with another pass or somebody appointed.</summary>
    public bool HasWayOut { get; set; }

    /// <summary>Where it leads, giving the table up aside.</summary>
    public int[] Next { get; set; } = [];
}

/// <summary>Whether from every situation the table can still come to a decision.</summary>
internal static class WayOut
{
    /// <summary>Those from which there is none; what was not looked at may have one.</summary>
    public static IEnumerable<int> MissingFrom(IReadOnlyList<Node> nodes)
    {
        var before = nodes.Select(_ => new List<int>()).ToArray();
        for (var n = 0; n < nodes.Count; n++)
            foreach (var next in nodes[n].Next) before[next].Add(n);
        var free = new bool[nodes.Count];
        var ahead = new Queue<int>(Enumerable.Range(0, nodes.Count).Where(n => nodes[n].HasWayOut || !nodes[n].Explored));
        while (ahead.TryDequeue(out var n))
        {
            if (free[n]) continue;
            free[n] = true;
            before[n].ForEach(ahead.Enqueue);
        }

        return Enumerable.Range(0, nodes.Count).Where(n => !free[n]);
    }
}
