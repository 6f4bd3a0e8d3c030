using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Word.Redlining.Matching;

/// <summary>Two editions whose units, projects, items and indicators know each other.</summary>
internal sealed class EditionMatch
{
    private readonly Dictionary<IndexPair, IReadOnlyList<IndexPair>> projects = [];
    private readonly Dictionary<IndexPair, IReadOnlyList<IndexPair>> items = [];

    private EditionMatch(Edition before, Edition after)
    {
        var (old, now) = (before.Units.ToArray(), after.Units.ToArray());
        Units = Likeness.Units(old, now);
        foreach (var unit in Units)
        {
            projects[unit] = Likeness.Projects(old[unit.Old].Tables, now[unit.New].Tables);
            items[unit] = Likeness.Items(old[unit.Old].Overall?.Items ?? [], now[unit.New].Overall?.Items ?? []);
            (old[unit.Old], now[unit.New]) = Identified(old[unit.Old], now[unit.New], projects[unit]);
        }

        Before = before with { Units = old };
        After = after with { Units = now };
    }

    /// <summary>The earlier edition, its indicators with identities.</summary>
    public Edition Before { get; }

    public Edition After { get; }

    /// <summary>The units both have, in the order of both.</summary>
    public IReadOnlyList<IndexPair> Units { get; }

    public static EditionMatch Of(Edition before, Edition after) => new(before, after);

    public IReadOnlyList<IndexPair> Projects(IndexPair unit) => projects[unit];

    public IReadOnlyList<IndexPair> Items(IndexPair unit) => items[unit];

    private static (TargetDocument Old, TargetDocument New) Identified(TargetDocument old, TargetDocument now, IReadOnlyList<IndexPair> pairs)
    {
        var (before, after) = (old.Tables.ToArray(), now.Tables.ToArray());
        foreach (var pair in pairs)
        {
            var (earlier, later) = (Content(old, before[pair.Old]), Content(now, after[pair.New]));
            // Whichever side knows its indicators tells the other one.
            earlier = earlier.WithIdentities(later);
            before[pair.Old] = earlier.Project!;
            after[pair.New] = later.WithIdentities(earlier).Project!;
        }

        return (old with { Tables = before }, now with { Tables = after });
    }

    private static TargetContent Content(TargetDocument document, ProjectTarget project) =>
        new() { Form = document.Form, Year = document.Year ?? 0, Unit = document.Unit, Project = project };
}
