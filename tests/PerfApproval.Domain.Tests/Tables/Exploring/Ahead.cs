namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>The situations that were met and are still to be looked at.</summary>
/// <param name="dice">Picks any of them, what each kind of move led to in turn, with tasks that are unassigned and without; without it the one with the fewest unusual things behind it comes first.</param>
internal sealed class Ahead(int mostUnusual, Random? dice)
{
    private readonly List<Queue<(int Number, Situation At)>> bySpent = [.. Enumerable.Range(0, mostUnusual + 1).Select(_ => new Queue<(int, Situation)>())];
    private readonly SortedDictionary<int, List<(int Number, Situation At)>> byMove = [];
    private int last = -1;

    public int Count { get; private set; }

    public void Add(int number, Situation at, Move? by)
    {
        Count++;
        if (dice is null) bySpent[at.Spent].Enqueue((number, at));
        else if (byMove.TryGetValue(KindOf(at, by), out var others)) others.Add((number, at));
        else byMove[KindOf(at, by)] = [(number, at)];
    }

    private static int KindOf(Situation at, Move? by) => 2 * (int)(by?.Verb ?? 0) + (at.OpenTasks.Any(t => t.Task.Unassigned) ? 1 : 0);

    public (int Number, Situation At) Take()
    {
        Count--;
        if (dice is null) return bySpent.First(q => q.Count > 0).Dequeue();
        int[] waiting = [.. byMove.Where(m => m.Value.Count > 0).Select(m => m.Key)];
        last = waiting.Where(m => m > last).DefaultIfEmpty(waiting[0]).First();
        var (pick, list) = (dice.Next(byMove[last].Count), byMove[last]);
        var taken = list[pick];
        list.RemoveAt(pick);
        return taken;
    }
}
