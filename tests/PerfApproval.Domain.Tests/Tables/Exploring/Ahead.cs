namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>The situations that were met and are still to be looked at: any of what each kind of move led to, kind by kind, with tasks that are unassigned and without.</summary>
internal sealed class Ahead(Random dice)
{
    private readonly SortedDictionary<int, List<(int Number, Situation At)>> byMove = [];
    private int last = -1;

    public int Count { get; private set; }

    public void Add(int number, Situation at, Move? by)
    {
        Count++;
        if (byMove.TryGetValue(KindOf(at, by), out var others)) others.Add((number, at));
        else byMove[KindOf(at, by)] = [(number, at)];
    }

    public (int Number, Situation At) Take()
    {
        Count--;
        int[] waiting = [.. byMove.Where(m => m.Value.Count > 0).Select(m => m.Key)];
        last = waiting.Where(m => m > last).DefaultIfEmpty(waiting[0]).First();
        var (pick, list) = (dice.Next(byMove[last].Count), byMove[last]);
        var taken = list[pick];
        list.RemoveAt(pick);
        return taken;
    }

    private static int KindOf(Situation at, Move? by) => 2 * (int)(by?.Verb ?? 0) + (at.OpenTasks.Any(t => t.Task.Unassigned) ? 1 : 0);
}
