using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Which rule refused what, at what kind of stop: an exploration that never gets somewhere proves nothing.</summary>
internal sealed partial class Refusals
{
    private readonly Dictionary<(Verb Verb, string Stop, string Rule), int> counts = [];
    private readonly Dictionary<string, string> rules = [];

    public IReadOnlyDictionary<(Verb Verb, string Stop, string Rule), int> Counts => counts;

    public void Add(Situation at, Move move, string sentence)
    {
        if (!rules.TryGetValue(sentence, out var rule)) rules[sentence] = rule = Names().Replace(sentence, "…");
        var seen = (move.Verb, at.Stage?.GetType().Name ?? "End", rule);
        counts[seen] = counts.GetValueOrDefault(seen) + 1;
    }

    public bool Has(Verb verb, string fragment) => counts.Keys.Any(k => k.Verb == verb && k.Rule.Contains(fragment, StringComparison.Ordinal));

    // What stands between quotation marks or in brackets differs from table to table.
    [GeneratedRegex("《[^》]*》|“[^”]*”|（[^）]*）")]
    private static partial Regex Names();
}
