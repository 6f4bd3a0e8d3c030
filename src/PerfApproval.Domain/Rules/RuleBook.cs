using System.Text.Json.Serialization;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Rules.Weights;

namespace PerfApproval.Domain.Rules;

/// <summary>How a region reviews in a year (审核规则): what each finding weighs, the limits, and the words that the rules go by.</summary>
public sealed record RuleBook
{
    /// <summary>How much each kind of finding weighs, by <see cref="ReviewRule.KeyOf"/>.</summary>
    public required IReadOnlyDictionary<string, Severity> Cases { get; init; }

    public required IReadOnlyDictionary<string, int> Limits { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; }

    /// <summary>What is often written wrong, and how it is right.</summary>
    public required IReadOnlyDictionary<string, string> Typos { get; init; }

    public required Weighting Weights { get; init; }

    /// <summary>What findings remember it by: 上海 2026 年第 3 版.</summary>
    [JsonIgnore]
    public string Version { get; init; } = "";

    /// <summary>Whether the year weighs its indicators (权重).</summary>
    [JsonIgnore]
    public bool WeighsIndicators => SeverityOf(WeightsAddUp.Key) != Severity.Off;

    public Severity SeverityOf(string key) => Cases.GetValueOrDefault(key);

    /// <summary>The same book under which nothing is found.</summary>
    public RuleBook SwitchedOff() => this with { Cases = Cases.ToDictionary(c => c.Key, _ => Severity.Off) };

    /// <summary>RFC 8785: the text that is stored and hashed.</summary>
    public string Canonical() => CanonicalJson.Of(this, RuleBookText.Options);

    internal int Limit(string key) => Limits[key];

    internal IReadOnlyList<string> WordsOf(string list) => Words[list];

    internal bool EndsWithAnyOf(string text, string list) => WordsOf(list).Any(w => text.EndsWith(w, StringComparison.Ordinal));

    internal bool StartsWithAnyOf(string text, string list) => WordsOf(list).Any(w => text.StartsWith(w, StringComparison.Ordinal));

    internal bool MentionsAnyOf(string text, string list) => WordsOf(list).Any(w => text.Contains(w, StringComparison.Ordinal));
}
