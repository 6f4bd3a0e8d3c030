using System.ComponentModel.DataAnnotations;
using System.Globalization;
using PerfApproval.Domain;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Features.Drafts;

namespace PerfApproval.Web.Features.RuleBooks;

/// <summary>What was typed into the form of a rule book.</summary>
public sealed class TypedRuleBook
{
    private readonly List<(string Field, string Sentence)> faults = [];

    /// <summary>How much each case weighs, by its key.</summary>
    public Dictionary<string, string?> Cases { get; set; } = [];

    public Dictionary<string, string?> Limits { get; set; } = [];

    /// <summary>The words of each list, one a line.</summary>
    public Dictionary<string, string?> Words { get; set; } = [];

    /// <summary>What is often written wrong and how it is right, 错=对, one a line.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Typos { get; set; }

    /// <summary>The shares of the levels 1 where there are costs among them, 名称=百分数, one a line.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? WithCost { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? WithoutCost { get; set; }

    /// <summary>Where the first thing is that cannot be read; null where everything can.</summary>
    public string? FieldAtFault => faults is [var first, ..] ? first.Field : null;

    public static TypedRuleBook Of(RuleBook book) => new()
    {
        Cases = book.Cases.ToDictionary(c => c.Key, string? (c) => c.Value.ToString()),
        Limits = book.Limits.ToDictionary(l => l.Key, string? (l) => l.Value.ToString(CultureInfo.InvariantCulture)),
        Words = book.Words.ToDictionary(w => w.Key, string? (w) => string.Join('\n', w.Value)),
        Typos = Joined(book.Typos.Select(t => (t.Key, t.Value))),
        WithCost = Joined(book.Weights.WithCost.Select(s => (s.Key, s.Value.ToString(CultureInfo.InvariantCulture)))),
        WithoutCost = Joined(book.Weights.WithoutCost.Select(s => (s.Key, s.Value.ToString(CultureInfo.InvariantCulture)))),
    };

    /// <summary>The book that this makes of the one in force; what was not asked for stays as it was.</summary>
    /// <exception cref="RuleBrokenException">Something typed cannot be read.</exception>
    public RuleBook On(RuleBook book)
    {
        faults.Clear();
        var typed = book with
        {
            Cases = book.Cases.ToDictionary(c => c.Key, c => Severity(c.Key, c.Value)),
            Limits = book.Limits.ToDictionary(l => l.Key, l => Limit(l.Key, l.Value)),
            Words = book.Words.ToDictionary(w => w.Key, w => Words.TryGetValue(w.Key, out var text) ? WordsOf(text) : w.Value),
            Typos = Typos is null ? book.Typos : Pairs("typos", "错别字", Typos).ToDictionary(p => p.Left, p => p.Right),
            Weights = new(Shares("with-cost", "权重（有成本指标）", WithCost, book.Weights.WithCost), Shares("without-cost", "权重（无成本指标）", WithoutCost, book.Weights.WithoutCost)),
        };
        return faults.Count == 0 ? typed
            : throw new RuleBrokenException($"审核规则没有保存，有 {faults.Count} 处需要修改：{string.Join("；", faults.Select(f => f.Sentence))}。");
    }

    private Severity Severity(string key, Severity kept)
    {
        if (Cases.GetValueOrDefault(key) is not { } text) return kept;
        if (Enum.GetNames<Severity>().Contains(text)) return Enum.Parse<Severity>(text);
        faults.Add(($"case-{key}", $"{key} 的处理方式“{text}”不在可选之列"));
        return kept;
    }

    private int Limit(string key, int kept)
    {
        if (!Limits.TryGetValue(key, out var text)) return kept;
        if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)) return limit;
        faults.Add(($"limit-{key}", $"“{key}”须填整数，现为“{text}”"));
        return kept;
    }

    private static string[] WordsOf(string? text) => [.. Lines.Of(text).Select(l => l.Trim()).Where(l => l.Length > 0).Distinct()];

    private Dictionary<string, int> Shares(string field, string called, string? text, IReadOnlyDictionary<string, int> kept)
    {
        if (text is null) return kept.ToDictionary();
        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (left, right) in Pairs(field, called, text))
        {
            if (int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var share)) shares[left] = share;
            else faults.Add((field, $"{called}中“{left}”的百分数须填整数，现为“{right}”"));
        }

        return shares;
    }

    // Who writes the same twice means one of them; which, only they know.
    private List<(string Left, string Right)> Pairs(string field, string called, string text)
    {
        var pairs = new List<(string Left, string Right)>();
        foreach (var line in Lines.Of(text).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            var pair = sign < 0 ? (line, "") : (line[..sign].Trim(), line[(sign + 1)..].Trim());
            if (sign < 0 || pair.Item1.Length == 0 || pair.Item2.Length == 0) faults.Add((field, $"{called}的“{line}”须写成“甲=乙”"));
            else if (pairs.Any(p => p.Left == pair.Item1)) faults.Add((field, $"{called}中“{pair.Item1}”写了两次，请只留一行"));
            else pairs.Add(pair);
        }

        return pairs;
    }

    private static string Joined(IEnumerable<(string Left, string Right)> pairs) => string.Join('\n', pairs.Select(p => $"{p.Left}={p.Right}"));
}
