using PerfApproval.Domain.Rules;
using PerfApproval.Web.Features.Checks;

namespace PerfApproval.Web.Features.RuleBooks;

/// <summary>What one rule book says differently from another, a line for each key.</summary>
public static class RuleBookChanges
{
    // Of a long list that was replaced the first few words are named.
    private const int MostNamed = 8;

    private static readonly Dictionary<string, string> NamesOfCases = RuleCatalog.All
        .SelectMany(rule => rule.Cases.Select(c => (Key: rule.KeyOf(c.Key), Name: CaseName(rule, c.Value)))).ToDictionary(c => c.Key, c => c.Name);

    public static IReadOnlyList<string> Between(RuleBook before, RuleBook after) =>
    [
        .. after.Cases.Where(c => before.SeverityOf(c.Key) != c.Value)
            .Select(c => $"{c.Key} {NamesOfCases.GetValueOrDefault(c.Key)}：{SeverityWords.Of(before.SeverityOf(c.Key))}→{SeverityWords.Of(c.Value)}"),
        .. after.Limits.Where(l => before.Limits.GetValueOrDefault(l.Key) != l.Value).Select(l => $"{l.Key}：{before.Limits.GetValueOrDefault(l.Key)}→{l.Value}"),
        .. after.Words.Select(w => Changed(w.Key, before.Words.GetValueOrDefault(w.Key, []), w.Value)).OfType<string>(),
        .. new[] { Changed("错别字", Pairs(before.Typos), Pairs(after.Typos)) }.OfType<string>(),
        .. new[]
        {
            Changed("权重（有成本指标）", Shares(before.Weights.WithCost), Shares(after.Weights.WithCost)),
            Changed("权重（无成本指标）", Shares(before.Weights.WithoutCost), Shares(after.Weights.WithoutCost)),
        }.OfType<string>(),
    ];

    /// <summary>The rule's name, with that of its case where it knows several.</summary>
    public static string CaseName(ReviewRule rule, string called) => called.Length == 0 ? rule.Name : $"{rule.Name}：{called}";

    private static IEnumerable<string> Pairs(IReadOnlyDictionary<string, string> typos) => typos.Select(t => $"{t.Key}={t.Value}");

    private static IEnumerable<string> Shares(IReadOnlyDictionary<string, int> shares) => shares.Select(s => $"{s.Key}={s.Value}");

    private static string? Changed(string key, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (added, removed) = (after.Except(before).ToList(), before.Except(after).ToList());
        string[] said = [.. new[] { Said("增加", added), Said("删去", removed) }.OfType<string>()];
        return said.Length == 0 ? null : $"{key}：{string.Join("；", said)}";
    }

    private static string? Said(string what, List<string> words) => words.Count == 0 ? null
        : $"{what}{string.Join("、", words.Take(MostNamed))}{(words.Count > MostNamed ? $"等 {words.Count} 个" : "")}";
}
