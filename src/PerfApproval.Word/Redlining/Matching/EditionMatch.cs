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
        Units = Counterparts.Units(old, now);
        foreach (var unit in Units)
        {
            projects[unit] = Counterparts.Projects(old[unit.Old].Tables, now[unit.New].Tables);
            (old[unit.Old], now[unit.New]) = Identified(old[unit.Old], now[unit.New], projects[unit]);
            items[unit] = Order.Kept(RowMatch.Pairs(old[unit.Old].Overall?.Items ?? [], now[unit.New].Overall?.Items ?? [], i => i.Id));
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
            var (earlier, later) = Identified(Content(old) with { Project = before[pair.Old] }, Content(now) with { Project = after[pair.New] });
            (before[pair.Old], after[pair.New]) = (earlier.Project!, later.Project!);
        }

        var (overall, then) = Identified(Content(old) with { Overall = old.Overall }, Content(now) with { Overall = now.Overall });
        return (old with { Tables = before, Overall = overall.Overall }, now with { Tables = after, Overall = then.Overall });
    }

    // Whichever side knows its rows tells the other one.
    private static (TargetContent Old, TargetContent New) Identified(TargetContent old, TargetContent now)
    {
        var known = old.WithIdentities(now);
        return (known, now.WithIdentities(known));
    }

    private static TargetContent Content(TargetDocument document) => new() { Form = document.Form, Year = document.Year ?? 0, Unit = document.Unit };
}
