using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Redlining.Matching;

/// <summary>Finds the units and projects of the earlier document again in the later one.</summary>
internal static class Counterparts
{
    public static IReadOnlyList<IndexPair> Units(IReadOnlyList<TargetDocument> old, IReadOnlyList<TargetDocument> now)
    {
        var found = new Found(old.Count, now.Count);
        found.Add((o, n) => IsSame(old[o].Unit.Code, now[n].Unit.Code));
        found.Add((o, n) => old[o].Unit.Name == now[n].Unit.Name);
        // A document of one unit stays one, though the unit was renamed.
        if (old.Count == 1 && now.Count == 1) found.Add((_, _) => true);
        return Order.Kept(found.Pairs);
    }

    /// <summary>By code, then by name, then, without codes, by what they measure: a project that was renamed is still that project.</summary>
    public static IReadOnlyList<IndexPair> Projects(IReadOnlyList<ProjectTarget> old, IReadOnlyList<ProjectTarget> now)
    {
        var found = new Found(old.Count, now.Count);
        found.Add((o, n) => IsSame(old[o].Code, now[n].Code) && old[o].Name == now[n].Name);
        found.Add((o, n) => IsSame(old[o].Code, now[n].Code));
        found.Add((o, n) => old[o].Name == now[n].Name);
        // Two codes and two names are two projects, however alike their indicators.
        found.Add((o, n) => !(IsSaid(old[o].Code) && IsSaid(now[n].Code)) && Share(old[o].Indicators, now[n].Indicators) > 0.5);
        return Order.Kept(found.Pairs);
    }

    private static bool IsSame(string? one, string? other) => IsSaid(one) && one == other;

    private static bool IsSaid(string? code) => !string.IsNullOrWhiteSpace(code);

    private static double Share(IReadOnlyList<Indicator> old, IReadOnlyList<Indicator> now)
    {
        if (old.Count == 0 || now.Count == 0) return 0;
        var known = old.GroupBy(Wording).ToDictionary(g => g.Key, g => g.Count());
        var shared = now.GroupBy(Wording).Sum(g => Math.Min(g.Count(), known.GetValueOrDefault(g.Key)));
        return (double)shared / Math.Max(old.Count, now.Count);
    }

    private static (string, string, string) Wording(Indicator indicator) => (indicator.Level2, indicator.Name, indicator.Value);

    /// <summary>The pairs found so far; the surest sign is asked first, and nothing is found twice.</summary>
    private sealed class Found(int oldCount, int newCount)
    {
        private readonly List<int> restOld = [.. Enumerable.Range(0, oldCount)];
        private readonly List<int> restNew = [.. Enumerable.Range(0, newCount)];

        public List<IndexPair> Pairs { get; } = [];

        public void Add(Func<int, int, bool> isSame)
        {
            foreach (var old in restOld.ToList())
            {
                var place = restNew.FindIndex(now => isSame(old, now));
                if (place < 0) continue;
                Pairs.Add(new IndexPair(old, restNew[place]));
                restOld.Remove(old);
                restNew.RemoveAt(place);
            }
        }
    }
}
